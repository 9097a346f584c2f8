import { randomUUID } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { type Cells, columnNames } from '../../apps/registry/src/data-exchange/kim-files/kim-file-columns.js';
import { caringin } from './sample-kim.js';

/** A row of a file; `undefined` for an empty cell. */
export type SampleRow = { readonly [Column in keyof Cells]: Cells[Column] | undefined };

const posts = ['KETUA', 'SEKRETARIS', 'BENDAHARA'];

/** The rows of a valid KIM, with changes in its first row. */
export function fileKim(change: SampleRow = {}, members = 3): SampleRow[] {
  const decree = { decreeNumber: `141/${randomUUID()}`, decreeIssuer: 'Kepala Desa Caringin' };
  return Array.from({ length: members }, (_, n) => ({
    ...decree,
    ...(n === 0 && { decreeDate: '2026-02-03', kimName: 'KIM Mekar Caringin', villages: caringin }),
    fullName: `Anggota Rahasia ${n}`,
    phone: '0812-1122-3344',
    post: posts[n] ?? 'ANGGOTA',
    joinedOn: '2026-02-03',
    ...(n === 0 && change),
    ...(change.decreeNumber !== undefined && { decreeNumber: change.decreeNumber }),
  }));
}

/** A file with all columns. */
export function kimFile(...kims: readonly (readonly SampleRow[])[]): Buffer {
  return Buffer.from(stringify(kims.flat(), { header: true, columns: columnNames }));
}
