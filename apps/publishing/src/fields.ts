import { z } from 'zod';

/** A public address of the web. */
export const webLink = z
  .url({ protocol: /^https$/ })
  .max(2000)
  .regex(/^https:\/\/[!-~]+$/, 'must be an https address in ASCII');

export const uuid = z.uuid();
