import { z } from 'zod';
import { sql } from '#database';
import { defineList, type FileColumns, filter, key, keyset } from '#http-api';
import { type KimImportResponse, kimImportStatuses } from './kim-import.dto.js';

const byId = { id: key.uuid(sql`kim_import.id`) };

/** Imports by everything that an office looks for them by. */
export const kimImportList = defineList({
  from: sql`kim_import`,
  filters: {
    status: filter.is(
      z.enum(kimImportStatuses),
      sql`CASE WHEN kim_import.is_cancelled THEN 'CANCELLED' WHEN kim_import.finished_at IS NULL THEN 'RUNNING' ELSE 'DONE' END`,
    ),
    faulty: filter.flag(
      'Rows of the file are faulty',
      sql`EXISTS (SELECT FROM kim_import_fault WHERE import_id = kim_import.id)`,
    ),
    from: filter.fromDay(sql`kim_import.requested_at`, 'Submitted on this day or later'),
    to: filter.untilDay(sql`kim_import.requested_at`, 'Submitted on this day or before'),
  },
  sorts: { newest: { order: keyset(byId, 'desc') }, oldest: { order: keyset(byId) } },
});

export const KimImportListQuery = z.strictObject(kimImportList.parameters);
export type KimImportListQuery = z.output<typeof KimImportListQuery>;

export const KimImportFileQuery = z.strictObject(kimImportList.fileParameters);
export type KimImportFileQuery = z.output<typeof KimImportFileQuery>;

/** The file of the list. */
export const kimImportFileColumns: FileColumns<KimImportResponse> = {
  requestedAt: (one) => one.requestedAt,
  finishedAt: (one) => one.finishedAt,
  status: (one) => one.status,
  rows: (one) => one.rows,
  kims: (one) => one.kims,
  entered: (one) => one.entered,
  cancelled: (one) => one.cancelled,
  known: (one) => one.known,
  refused: (one) => one.refused,
  pending: (one) => one.pending,
  faults: (one) => one.faults,
  id: (one) => one.id,
};
