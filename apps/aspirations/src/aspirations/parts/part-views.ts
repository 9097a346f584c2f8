import { type Queryable, sql } from '#database';
import { kindsForCitizens } from '../entries/entry-kinds.js';
import { toCitizenEntry } from '../entries/entry.dto.js';
import type { EntryRow } from '../entries/entry-rows.js';
import type { CitizenPart, PartsResponse } from './part.dto.js';

/** The parts of an aspiration, in their order. @param asWritten with their answers as they were written, or masked */
export function partsOf(source: Queryable, wholeId: string, asWritten = false): Promise<PartsResponse['items']> {
  return source.query(sql`
    SELECT part, id, version, tracking_number, status, category, agency_id, declines, reopenings,
           CASE WHEN ${asWritten} THEN answer ELSE answer_masked END AS answer,
           (SELECT min(due_on)::text FROM deadline WHERE aspiration_id = aspiration.id AND stopped_at IS NULL
               AND paused_at IS NULL) AS due_on
      FROM aspiration WHERE parent_id = ${wholeId} ORDER BY part`);
}

type PartRow = Omit<CitizenPart, 'entries'> & {
  readonly entries: readonly (Pick<EntryRow, 'kind' | 'text' | 'textMasked' | 'result'> & { readonly at: string })[];
};

/** The parts for the citizen of the whole; with answers and entries only when the whole is the citizen's own. */
export async function citizenPartsOf(source: Queryable, wholeId: string, own: boolean): Promise<CitizenPart[]> {
  const rows = await source.query<PartRow>(sql`
    SELECT part, status, CASE WHEN ${own} THEN answer END AS answer,
           (SELECT json_build_object('id', agency.id, 'name', agency.name)
              FROM agency WHERE agency.id = agency_id) AS agency,
           (SELECT due_on::text FROM deadline
             WHERE aspiration_id = aspiration.id AND stage = 'QUESTION' AND stopped_at IS NULL) AS reply_by,
           (SELECT coalesce(json_agg(json_build_object('kind', kind, 'text', text, 'textMasked', text_masked,
                                                       'result', result, 'at', at) ORDER BY entry.id), '[]')
              FROM aspiration_entry entry
             WHERE entry.aspiration_id = aspiration.id AND kind = ANY(${kindsForCitizens}) AND ${own}) AS entries
      FROM aspiration WHERE parent_id = ${wholeId} ORDER BY part`);
  return rows.map(({ entries, ...row }) => ({
    ...row,
    entries: entries.map((entry) => toCitizenEntry({ ...entry, at: new Date(entry.at) })),
  }));
}
