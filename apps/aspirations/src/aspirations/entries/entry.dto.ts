import { z } from 'zod';
import { type Attachment, attachmentResponse } from '#attachments';
import { checkResults } from '#contracts';
import { type EntryKind, entryKinds } from './entry-kinds.js';
import type { EntryRow } from './entry-rows.js';

const kind = z.enum(Object.keys(entryKinds) as [EntryKind, ...EntryKind[]]);

/** What was written in a case, as those read it who work on it. */
export const EntriesResponse = z
  .strictObject({
    items: z.array(
      z.strictObject({
        id: z.uuid(),
        kind,
        text: z.string(),
        /** What a check on site found. */
        result: z.enum(checkResults).nullable(),
        /** Subject of the account that wrote it; `CITIZEN` by number and PIN. */
        actor: z.string(),
        /** What bears it out. */
        attachments: z.array(attachmentResponse),
        at: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'AspirationEntries' });
export type EntriesResponse = z.output<typeof EntriesResponse>;

/** The same as its citizen reads it: by whom is told by the kind. */
export const CitizenEntry = z.strictObject({
  kind,
  text: z.string(),
  result: z.enum(checkResults).nullable(),
  at: z.iso.datetime(),
});
export type CitizenEntry = z.output<typeof CitizenEntry>;

export function toEntry(row: EntryRow, attachments: Attachment[]): EntriesResponse['items'][number] {
  return { ...row, attachments, at: row.at.toISOString() };
}

export function toCitizenEntry({ kind: of, text, result, at }: Omit<EntryRow, 'id' | 'actor'>): CitizenEntry {
  return { kind: of, text, result, at: at.toISOString() };
}
