import { z } from 'zod';

/** One line that a person wrote: no control characters, nothing that UTF-8 cannot hold, more than spaces. */
export const line = (maxLength: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(maxLength)
    // oxlint-disable-next-line no-control-regex -- to refuse them is what it is for
    .regex(/^(?!\s*$)[^\u0000-\u001f\u007f\ud800-\udfff]*$/u, 'must be one line of ordinary text');

/** Text of several lines that a person wrote. */
export const paragraphs = (maxLength: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(maxLength)
    // oxlint-disable-next-line no-control-regex -- to refuse them is what it is for
    .regex(/^(?!\s*$)[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]*$/u, 'must be ordinary text');

/** A day of this century or the next. */
export const day = z.iso.date().regex(/^2[01]/, 'must be a day between 2000 and 2199');

/** A public address of the web. */
export const webLink = z
  .url({ protocol: /^https$/ })
  .max(2000)
  .regex(/^https:\/\/[!-~]+$/, 'must be an https address in ASCII');

export const uuid = z.uuid();

export const moment = z.iso.datetime({ offset: true });
