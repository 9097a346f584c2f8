import { z } from 'zod';
import type { Edition } from '../edition.entity.js';
import { toHtml, wordDiff } from './word-diff.js';

const texts = ['title', 'summary', 'body'] as const;
const others = [
  'language',
  'topic',
  'informationClass',
  'media',
  'notice',
  'villageCodes',
  'disseminateBy',
  'expiresAt',
] as const;

export const EditionDiff = z
  .object({
    from: z.uuid(),
    to: z.uuid(),
    texts: z.array(
      z.object({
        field: z.enum(texts),
        changes: z.array(z.object({ op: z.enum(['SAME', 'ADDED', 'REMOVED']), text: z.string() })),
        html: z.string().describe('Text, ins and del; safe to insert into a page'),
      }),
    ),
    otherFields: z.array(z.enum(others)).describe('Other fields that differ'),
  })
  .meta({ id: 'EditionDiff' });
export type EditionDiff = z.output<typeof EditionDiff>;

export function toEditionDiff(from: Edition, to: Edition): EditionDiff {
  return {
    from: from.id,
    to: to.id,
    texts: texts.map((field) => {
      const changes = wordDiff(from[field], to[field]);
      return { field, changes, html: toHtml(changes) };
    }),
    otherFields: others.filter((field) => JSON.stringify(from[field]) !== JSON.stringify(to[field])),
  };
}
