import { z } from 'zod';

/** A field of a response that its request accepts and does not write, so that what was read can be sent back unchanged. */
export const asRead = <Field extends z.ZodType>(field: Field) =>
  field.optional().describe('Accepted as read; it is not written');

/** One line of text, trimmed and not empty, without control characters. */
export const line = (maxLength: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(maxLength)
    // oxlint-disable-next-line no-control-regex -- the expression rejects them
    .regex(/^[^\u0000-\u001f\u007f]*$/, 'must be one line of ordinary text');

/** Text of several lines, trimmed and not empty. */
export const paragraphs = (maxLength: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(maxLength)
    // oxlint-disable-next-line no-control-regex -- the expression rejects them
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, 'must be ordinary text');

/** A plausible day of the Gregorian calendar, from 1900 to 2199. */
export const day = z.iso.date().regex(/^(19|20|21)/, 'must be a day between 1900 and 2199');
