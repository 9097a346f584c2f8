import { z } from 'zod';
import { type Attachment, attachmentResponse } from '#attachments';
import { checkResults } from '#contracts';
import { type EntryKind, entryKinds } from './entry-kinds.js';
import type { EntryRow } from './entry-rows.js';

const kind = z.enum(Object.keys(entryKinds) as [EntryKind, ...EntryKind[]]);

/** The entries of an aspiration for those who work on it. */
export const EntriesResponse = z
  .strictObject({
    items: z.array(
      z.strictObject({
        id: z.uuid(),
        kind,
        text: z.string(),
        result: z.enum(checkResults).nullable().describe('The finding of a check on site'),
        actor: z.string().describe('Subject of the account that wrote it; CITIZEN by number and PIN'),
        attachments: z.array(attachmentResponse).describe('Its evidence'),
        at: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'AspirationEntries' });
export type EntriesResponse = z.output<typeof EntriesResponse>;

/** An entry for the citizen; the kind shows which side wrote it. */
export const CitizenEntry = z.strictObject({
  kind,
  text: z.string(),
  result: z.enum(checkResults).nullable(),
  at: z.iso.datetime(),
});
export type CitizenEntry = z.output<typeof CitizenEntry>;

export function toEntry(
  { textMasked, ...row }: EntryRow,
  attachments: Attachment[],
  asWritten: boolean,
): EntriesResponse['items'][number] {
  return { ...row, text: asWritten ? row.text : textMasked, attachments, at: row.at.toISOString() };
}

export function toCitizenEntry({
  kind: of,
  text,
  textMasked,
  result,
  at,
}: Pick<EntryRow, 'kind' | 'text' | 'textMasked' | 'result' | 'at'>): CitizenEntry {
  const shown = entryKinds[of].citizen === 'MASKED' ? textMasked : text;
  return { kind: of, text: shown, result, at: at.toISOString() };
}
