import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { allOf, columnsOf, Database, type Queryable, sql, type Transaction } from '#database';
import { key, keyset, page } from '#http-api';
import type { HistoryPage, HistoryQuery, VersionedCommand } from '#lifecycle';
import { readTrackingNumber } from '#codes';
import { ReporterVault } from '../reporters/reporter-vault.js';
import { dueAfter, nextHourAction } from './data-request.rules.js';
import {
  type DataRequestPage,
  type DataRequestQuery,
  type DataRequestResponse,
  type Fulfilment,
  type NewDataRequest,
  toDataRequestResponse,
} from './data-request.dto.js';
import { DataRequest } from './data-request.entity.js';
import { dataRequestError } from './data-request.errors.js';
import { DataRequestLifecycle } from './data-request.lifecycle.js';
import type { DataRequestPermission } from './data-request.policy.js';

const read: DataRequestPermission = 'data-request.read';
const newestFirst = keyset({ id: key.uuid() }, 'desc');

/** Requests of reporters about their own data. */
@Injectable()
export class DataRequests {
  constructor(
    private readonly database: Database,
    private readonly requests: DataRequestLifecycle,
    private readonly reporters: ReporterVault,
    private readonly access: Access,
  ) {}

  /**
   * Records a request; its deadline counts from the time of the request.
   *
   * @throws 422 `unknown-tracking-number`, and the guards of the workflow
   */
  async record(tx: Transaction, entered: NewDataRequest, actor: Actor, now: Date): Promise<DataRequestResponse> {
    const { kind, identifiedBy } = entered;
    const number = readTrackingNumber(entered.trackingNumber);
    const reporter = number === undefined ? undefined : await reporterOf(tx, number);
    if (!reporter)
      throw dataRequestError('unknown-tracking-number', {
        errors: [
          {
            pointer: '/trackingNumber',
            detail: { en: 'must be the number of an aspiration', id: 'harus nomor dari sebuah aspirasi' },
          },
        ],
      });
    const receivedAt = entered.receivedAt === undefined ? now : new Date(entered.receivedAt);
    const dueAt = dueAfter(receivedAt, kind);
    const nextAt = nextHourAction({ dueAt, warned: false, missed: false }, now)!.at;
    const handling = { warnedAt: null, missedAt: null, resolvedAt: null, nextAt };
    const request = { id: uuidv7(), kind, ...reporter, identifiedBy, receivedAt, dueAt, ...handling };
    return toDataRequestResponse(await this.requests.create(tx, request, { actor, now }));
  }

  /** @throws 404 `data-request-not-found` */
  async get(id: string, actor: Actor): Promise<DataRequestResponse> {
    return toDataRequestResponse(await this.find(id, actor));
  }

  async history(id: string, query: HistoryQuery, actor: Actor): Promise<HistoryPage> {
    await this.find(id, actor);
    return this.requests.history(this.database, id, query);
  }

  /** Newest first, within the scopes of the actor. */
  async list(query: DataRequestQuery, actor: Actor): Promise<DataRequestPage> {
    const condition = allOf(
      this.access.scopeCondition(actor, read, { area: sql`village_code` }),
      query.status && sql`status = ${query.status}`,
      newestFirst.after(query),
    );
    const rows = await this.database.query<DataRequest>(sql`
      SELECT ${columnsOf(DataRequest)} FROM data_request WHERE ${condition} ${newestFirst.orderAndLimit(query)}`);
    return page(rows, query, newestFirst, toDataRequestResponse);
  }

  /**
   * Fulfils a request: seals corrected data, restricts the use of data, or destroys the key of data to erase. Data of an
   * access request are exported before.
   */
  fulfil({ id, ...command }: VersionedCommand, { correction }: Fulfilment): Promise<DataRequestResponse> {
    return this.database.transaction(async (tx) => {
      const now = new Date();
      const request = await this.requests.lock(tx, id);
      const fulfilled = await this.requests.applyTo(tx, request, request.kind === 'ERASURE' ? 'erase' : 'fulfil', {
        ...command,
        now,
        input: { correction },
        write: async () => {
          const { kind, reporterId } = request;
          if (kind === 'ERASURE') await this.reporters.erase(tx, reporterId);
          if (kind === 'CORRECTION') await this.reporters.correct(tx, reporterId, correction!);
          if (kind === 'RESTRICTION' || kind === 'WITHDRAWAL') await this.reporters.restrict(tx, reporterId, now);
        },
      });
      return toDataRequestResponse(fulfilled);
    });
  }

  /** Refuses a request that the law does not grant. */
  refuse(command: VersionedCommand, reason: string): Promise<DataRequestResponse> {
    return this.database.transaction(async (tx) =>
      toDataRequestResponse(await this.requests.apply(tx, 'refuse', { ...command, reason })),
    );
  }

  private async find(id: string, actor: Actor): Promise<DataRequest> {
    const request = await dataRequest(this.database, id);
    this.access.check(actor, read, { area: request.villageCode });
    return request;
  }
}

/** @throws 404 `data-request-not-found` */
export async function dataRequest(source: Queryable, id: string): Promise<DataRequest> {
  const [request] = await source.query<DataRequest>(
    sql`SELECT ${columnsOf(DataRequest)} FROM data_request WHERE id = ${id}`,
  );
  if (!request) throw dataRequestError('data-request-not-found');
  return request;
}

/** The reporter or supporter with this tracking number; undefined for none. */
async function reporterOf(
  source: Queryable,
  trackingNumber: string,
): Promise<Pick<DataRequest, 'reporterId' | 'aspirationId' | 'villageCode'> | undefined> {
  const [found] = await source.query<Pick<DataRequest, 'reporterId' | 'aspirationId' | 'villageCode'>>(sql`
    SELECT id AS reporter_id, id AS aspiration_id, village_code
      FROM aspiration WHERE tracking_number = ${trackingNumber}
    UNION ALL
    SELECT id, aspiration_id, village_code FROM supporter WHERE tracking_number = ${trackingNumber}`);
  return found;
}
