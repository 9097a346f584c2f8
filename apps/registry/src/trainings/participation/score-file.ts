import { z } from 'zod';
import { detailOf, type FileColumns, parseWith, pointerTo, readTable, refusedRows, type TableShape } from '#http-api';
import { AllScores, type NamedRegistration } from './registration.dto.js';

export const maxScoreFileBytes = 1024 * 1024;

const titles = { preScore: 'Nilai awal', postScore: 'Nilai akhir', registrationId: 'ID pendaftaran', version: 'Versi' };

/** The list of participants into which a trainer enters scores, and which comes back as it is. */
export const scoreFileColumns: FileColumns<NamedRegistration> = {
  'Nama anggota': (one) => one.fullName,
  KIM: (one) => one.kimName,
  [titles.preScore]: (one) => one.preScore,
  [titles.postScore]: (one) => one.postScore,
  [titles.registrationId]: (one) => one.id,
  [titles.version]: (one) => one.version,
};

const shape: TableShape = {
  columns: ['registrationId', 'version', 'preScore', 'postScore'],
  titles,
  ignoresOthers: true,
  maxRows: 500,
};

const scoreCell = z
  .literal('')
  .transform(() => null)
  .or(
    z
      .string()
      .regex(/^\d{1,3}$/)
      .transform(Number),
  )
  .catch(Number.NaN);
const versionCell = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .catch(Number.NaN);

const rowOfScores = z.object({
  registrationId: z.string(),
  version: versionCell,
  preScore: scoreCell,
  postScore: scoreCell,
});

/** The scores of a file, with the pointer to a cell of each. */
export interface ScoresOfFile extends AllScores {
  readonly pointerOf: (index: number, field: string) => string;
}

/** @throws the errors of `readTable`, and 422 'table-rows-refused' with every cell that is no score */
export async function readScores(bytes: Uint8Array): Promise<ScoresOfFile> {
  const rows = await readTable(bytes, shape);
  const pointerOf = (index: number, field?: string) => pointerTo(rows[index]!.line, field);
  const result = parseWith(AllScores, { items: rows.map(({ values }) => rowOfScores.parse(values)) });
  if (result.success) return { ...result.data, pointerOf };
  throw refusedRows(
    result.issues.map(({ path: [, index, field], message }) => ({
      pointer: typeof index === 'number' ? pointerOf(index, field === undefined ? undefined : String(field)) : '#',
      detail: detailOf(message),
    })),
  );
}
