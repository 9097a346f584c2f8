import { z } from 'zod';
import { sql } from '#database';
import { columnsNamed, defineList, filter, key, keyset, listPageSchema } from '#http-api';
import { recomputationStatuses, RecomputationResponse } from './recomputation.dto.js';

const byId = { id: key.uuid(sql`maturity_recomputation.id`) };

/** Recomputations, running and ended. */
export const recomputationList = defineList({
  from: sql`maturity_recomputation`,
  filters: {
    status: filter.anyOf(z.enum(recomputationStatuses), sql`coalesce(maturity_recomputation.outcome, 'RUNNING')`),
    from: filter.fromDay(sql`maturity_recomputation.requested_at`, 'Requested on this day or later'),
    to: filter.untilDay(sql`maturity_recomputation.requested_at`, 'Requested on this day or before'),
  },
  sorts: { newest: { order: keyset(byId, 'desc') }, oldest: { order: keyset(byId) } },
});

export const RecomputationListQuery = z.strictObject(recomputationList.parameters);
export type RecomputationListQuery = z.output<typeof RecomputationListQuery>;

export const RecomputationFileQuery = z.strictObject(recomputationList.fileParameters);
export type RecomputationFileQuery = z.output<typeof RecomputationFileQuery>;

export const RecomputationPage = listPageSchema(RecomputationResponse).meta({ id: 'MaturityRecomputationPage' });

/** The file of the list. */
export const recomputationFileColumns = columnsNamed<RecomputationResponse>(
  'requestedAt',
  'finishedAt',
  'status',
  'failure',
  'from',
  'to',
  'formula',
  'months',
  'monthsDone',
  'assessed',
  'changed',
  'id',
);
