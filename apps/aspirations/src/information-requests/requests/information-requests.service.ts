import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Attachments } from '#attachments';
import { Database, type Queryable, sql, type Sql } from '#database';
import type { ListPage } from '#http-api';
import { entryAttachment } from '../../aspirations/entries/entry-kinds.js';
import { entriesOf } from '../../aspirations/entries/entry-rows.js';
import { toEntry } from '../../aspirations/entries/entry.dto.js';
import { isDueBy } from '../../aspirations/office-deadline.js';
import { aspirationAttachment } from '../../intake/attachment-access.js';
import type { InformationPermission } from '../information-request.policy.js';
import { decisionAttachment } from './decision-attachments.js';
import { type InformationRequestQuery, informationRequestList } from './information-request-list.js';
import { decisionsOf, requestColumns, requestOf } from './information-request-rows.js';
import {
  type InformationQueueTotals,
  informationQueues,
  type InformationRequestDetail,
  type InformationRequestResponse,
  type InformationRequestRow,
  toInformationRequest,
} from './information-request.dto.js';

const read: InformationPermission = 'information-request.read';
const statuses = { decision: 'RECEIVED', completion: 'RETURNED', objection: 'UNDER_REVIEW' } as const;

/** Reads requests for information, for the information officer and the superior. */
@Injectable()
export class InformationRequests {
  constructor(
    private readonly database: Database,
    private readonly attachments: Attachments,
    private readonly access: Access,
  ) {}

  list(query: InformationRequestQuery, actor: Actor): Promise<ListPage<InformationRequestResponse>> {
    const selection = { columns: requestColumns, scope: this.scopeOf(actor) };
    return informationRequestList.read(this.database, query, selection, (row: InformationRequestRow) =>
      toInformationRequest(row),
    );
  }

  /** @throws 404 `information-request-not-found`; 403 `out-of-scope` */
  async get(id: string, actor: Actor, source: Queryable = this.database): Promise<InformationRequestDetail> {
    const record = await requestOf(source, sql`aspiration.id = ${id}`);
    this.access.check(actor, read, { area: record.villageCode });
    const [decisions, entries, attachments] = await Promise.all([
      decisionsOf(source, id),
      entriesOf(source, id),
      this.attachments.list(source, { kind: aspirationAttachment, id }),
    ]);
    const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id);
    const [documents, evidence] = await Promise.all([
      this.attachments.listOfMany(source, decisionAttachment, ids(decisions)),
      this.attachments.listOfMany(source, entryAttachment, ids(entries)),
    ]);
    return {
      ...toInformationRequest(record),
      attachments,
      decisions: decisions.map(({ id: decisionId, aspirationId: _aspirationId, decidedAt, ...decision }) => ({
        ...decision,
        decidedAt: decidedAt.toISOString(),
        documents: documents.get(decisionId) ?? [],
      })),
      entries: entries.map((entry) => toEntry(entry, evidence.get(entry.id) ?? [], true)),
    };
  }

  /** What waits, also where nothing does. */
  async totals(actor: Actor): Promise<InformationQueueTotals> {
    const yesterday = sql`(now() AT TIME ZONE 'Asia/Jakarta')::date - 1`;
    const rows = await this.database.query<{ status: string; waiting: number; overdue: number; oldest: Date }>(sql`
      SELECT status, count(*)::int AS waiting, count(*) FILTER (WHERE ${isDueBy(yesterday)})::int AS overdue,
             min(received_at) AS oldest
        FROM aspiration JOIN information_request ON aspiration_id = id
       WHERE status = ANY (${Object.values(statuses)}::text[]) AND ${this.scopeOf(actor)}
       GROUP BY status`);
    const items = informationQueues.map((queue) => {
      const { waiting = 0, overdue = 0, oldest } = rows.find(({ status }) => status === statuses[queue]) ?? {};
      return { queue, waiting, overdue, oldestReceivedAt: oldest?.toISOString() ?? null };
    });
    return { items };
  }

  private scopeOf(actor: Actor): Sql {
    return this.access.scopeCondition(actor, read, { area: sql`aspiration.village_code` });
  }
}
