import { z } from 'zod';
import { line } from '#http-api';
import { suspectedKinds } from '#text';

/** Words of the public text to mask, as it has them; each is masked wherever it stands. */
export const passages = z.array(line(500)).min(1).max(50).describe('Words of the public text to mask, as it has them');

export const PublicTextRedaction = z.strictObject({ passages }).meta({ id: 'PublicTextRedaction' });
export type PublicTextRedaction = z.output<typeof PublicTextRedaction>;

/** The public text as its coordinator examines it. */
export const PublicTextResponse = z
  .strictObject({
    title: z.string(),
    body: z.string(),
    suspected: z
      .array(z.strictObject({ kind: z.enum(suspectedKinds), words: z.string() }))
      .describe('What may be a name, an address or a birth, and is still readable; to be masked by hand'),
    versions: z
      .array(
        z.strictObject({
          version: z.int().describe('The version of the aspiration that has this text first'),
          title: z.string(),
          body: z.string(),
          actor: z.string(),
          at: z.iso.datetime(),
        }),
      )
      .describe('Oldest first; none while only the intake has masked it'),
  })
  .meta({ id: 'PublicText' });
export type PublicTextResponse = z.output<typeof PublicTextResponse>;
