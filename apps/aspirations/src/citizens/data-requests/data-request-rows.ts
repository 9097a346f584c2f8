import type { Scope } from '#access';
import type { Transaction } from '#database';
import { aspirationsError } from '../../aspirations.errors.js';
import type { DataRequest } from './data-request.entity.js';
import type { DataRequestResponse } from './data-request.dto.js';

type From = Pick<Transaction, 'query'>;
type Row = Pick<
  DataRequest,
  | 'id'
  | 'version'
  | 'status'
  | 'kind'
  | 'aspirationId'
  | 'villageCode'
  | 'identifiedBy'
  | 'receivedAt'
  | 'dueAt'
  | 'warnedAt'
  | 'missedAt'
  | 'resolvedAt'
> & { readonly history: DataRequestResponse['history'] };

const select = `
  SELECT id, version, status, kind, aspiration_id AS "aspirationId", village_code AS "villageCode",
         identified_by AS "identifiedBy", received_at AS "receivedAt", due_at AS "dueAt", warned_at AS "warnedAt",
         missed_at AS "missedAt", resolved_at AS "resolvedAt",
         (SELECT json_agg(json_build_object('version', h.version, 'action', action, 'from', from_status,
                                            'to', to_status, 'actor', actor, 'reason', reason, 'at', at)
                          ORDER BY h.version)
            FROM data_request_history h WHERE h.data_request_id = data_request.id) AS history
    FROM data_request`;

/** @throws 404 `data-request-not-found` */
export async function dataRequest(from: From, id: string): Promise<DataRequestResponse> {
  const [row] = await from.query<Row>(`${select} WHERE id = $1`, [id]);
  if (!row) throw aspirationsError('data-request-not-found');
  return toResponse(row);
}

/** Newest first, within the scopes; one more than `limit` when there are more. */
export async function dataRequests(
  from: From,
  scopes: readonly Scope[],
  wanted: { readonly before?: string | undefined; readonly status?: string | undefined; readonly limit: number },
): Promise<DataRequestResponse[]> {
  const everywhere = scopes.some(({ kind }) => kind === 'everything');
  const areas = scopes.flatMap((scope) => (scope.kind === 'area' ? [scope.prefix] : []));
  const rows = await from.query<Row>(
    `${select} WHERE ($1::uuid IS NULL OR id < $1) AND ($2::text IS NULL OR status = $2)
        AND ($3 OR EXISTS (SELECT FROM unnest($4::text[]) AS area
                            WHERE village_code = area OR starts_with(village_code, area || '.')))
      ORDER BY id DESC LIMIT $5`,
    [wanted.before ?? null, wanted.status ?? null, everywhere, areas, wanted.limit + 1],
  );
  return rows.map(toResponse);
}

/** The reporter or supporter with this tracking number; undefined for none. */
export async function reporterOf(
  from: From,
  trackingNumber: string,
): Promise<{ reporterId: string; aspirationId: string; villageCode: string } | undefined> {
  const [found] = await from.query<{ reporterId: string; aspirationId: string; villageCode: string }>(
    `SELECT id AS "reporterId", id AS "aspirationId", village_code AS "villageCode"
       FROM aspiration WHERE tracking_number = $1
     UNION ALL
     SELECT id, aspiration_id, village_code FROM supporter WHERE tracking_number = $1`,
    [trackingNumber],
  );
  return found;
}

/** Adds a line to the history; `before` is null for the first. */
export async function addHistory(
  tx: Transaction,
  before: Pick<DataRequest, 'status'> | null,
  after: Pick<DataRequest, 'id' | 'version' | 'status'>,
  step: { readonly action: string; readonly actor: string; readonly now: Date; readonly reason?: string | undefined },
): Promise<void> {
  await tx.query(
    `INSERT INTO data_request_history (data_request_id, version, action, from_status, to_status, actor, reason, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      after.id,
      after.version,
      step.action,
      before?.status ?? null,
      after.status,
      step.actor,
      step.reason ?? null,
      step.now,
    ],
  );
}

function toResponse({ receivedAt, dueAt, warnedAt, missedAt, resolvedAt, ...row }: Row): DataRequestResponse {
  return {
    ...row,
    receivedAt: receivedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    warnedAt: warnedAt?.toISOString() ?? null,
    missedAt: missedAt?.toISOString() ?? null,
    resolvedAt: resolvedAt?.toISOString() ?? null,
  };
}
