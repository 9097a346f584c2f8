import { z } from 'zod';
import { line } from '#http-api';
import { rule } from '#text';

const webAddress = z
  .url({ protocol: /^https$/ })
  .max(2000)
  .regex(/^https:\/\/[!-~]+$/, rule({ en: 'must be an https address in ASCII', id: 'harus alamat https dalam ASCII' }));

export const Medium = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('PICTURE'),
      attachmentId: z.uuid(),
      alt: line(500).describe('What the picture shows, for those who do not see it'),
    }),
    z.strictObject({ type: z.literal('DOCUMENT'), attachmentId: z.uuid(), title: line(300) }),
    z.strictObject({ type: z.enum(['AUDIO', 'VIDEO']), url: webAddress, title: line(300) }),
  ])
  .meta({ id: 'Medium' });
export type Medium = z.output<typeof Medium>;

export const media = z.array(Medium).max(30);

/** The uploads among them, each once, in their order. */
export function attachmentIdsOf(items: readonly Medium[]): string[] {
  return [...new Set(items.flatMap((item) => ('attachmentId' in item ? [item.attachmentId] : [])))];
}
