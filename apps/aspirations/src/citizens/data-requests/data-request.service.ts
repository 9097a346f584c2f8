import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { ReporterErased } from '#contracts';
import { Database, type Transaction } from '#database';
import { requireVersion } from '#http-api';
import { Outbox } from '#messaging';
import { transitionOf } from '#workflow';
import { aspirationsError } from '../../aspirations.errors.js';
import type { AspirationsAction } from '../../aspirations.policy.js';
import { readTrackingNumber } from '../../aspirations/tracking-number.js';
import { ReporterVault } from '../reporters/reporter-vault.js';
import { dueAfter, nextHourAction } from './data-rights.js';
import type { DataExportResponse, DataRequestResponse, Fulfilment, NewDataRequest } from './data-request.dto.js';
import { DataRequest } from './data-request.entity.js';
import { dataRequest, addHistory, reporterOf } from './data-request-rows.js';
import { dataRequestWorkflow } from './data-request.workflow.js';

interface VersionedCommand {
  readonly id: string;
  readonly version: number;
  readonly actor: Actor;
}

/** Requests of reporters about their own data. */
@Injectable()
export class DataRequests {
  constructor(
    private readonly database: Database,
    private readonly reporters: ReporterVault,
    private readonly outbox: Outbox,
    private readonly access: Access,
  ) {}

  /**
   * Records a request; its deadline counts from the time of the request.
   *
   * @throws 422 `unknown-tracking-number`, `received-in-future`; 404 `reporter-erased`; 409 `data-request-open`
   */
  async record(tx: Transaction, entered: NewDataRequest, actor: Actor, now: Date): Promise<DataRequestResponse> {
    const { kind, identifiedBy } = entered;
    const receivedAt = entered.receivedAt === undefined ? now : new Date(entered.receivedAt);
    if (receivedAt > now)
      throw aspirationsError('received-in-future', { errors: [pointTo('receivedAt', 'later than now')] });
    const number = readTrackingNumber(entered.trackingNumber);
    const reporter = number === undefined ? undefined : await reporterOf(tx, number);
    if (!reporter)
      throw aspirationsError('unknown-tracking-number', {
        errors: [pointTo('trackingNumber', 'no aspiration has this number')],
      });
    this.access.check(actor, 'data-request.record', { area: reporter.villageCode });
    if ((await this.reporters.stateOf(reporter.reporterId, tx)) === 'ERASED') throw aspirationsError('reporter-erased');
    const dueAt = dueAfter(receivedAt, kind);
    const request = {
      id: uuidv7(),
      version: 1,
      status: transitionOf(dataRequestWorkflow, null, 'receive')!.to,
      kind,
      ...reporter,
      identifiedBy,
      receivedAt,
      dueAt,
      nextAt: nextHourAction({ dueAt, warned: false, missed: false }, now)!.at,
    };
    const { raw } = await tx.manager
      .createQueryBuilder()
      .insert()
      .into(DataRequest)
      .values(request)
      .orIgnore()
      .returning('id')
      .execute();
    if ((raw as unknown[]).length === 0) throw aspirationsError('data-request-open');
    await addHistory(tx, null, request, { action: 'receive', actor: actor.subject, now });
    return dataRequest(tx, request.id);
  }

  async get(id: string, actor: Actor): Promise<DataRequestResponse> {
    const found = await dataRequest(this.database, id);
    this.access.check(actor, 'data-request.read', { area: found.villageCode });
    return found;
  }

  /**
   * Fulfils a request: seals corrected data, restricts the use of data, or destroys the key of data to erase. Data of an
   * access request are exported before.
   *
   * @throws 409 `data-request-resolved`; 422 `correction-missing`, `correction-not-asked`; 404 `reporter-erased`
   */
  fulfil(command: VersionedCommand, { correction }: Fulfilment, now = new Date()): Promise<DataRequestResponse> {
    return this.resolve(command, { now }, async (tx, request) => {
      const { kind, reporterId, aspirationId } = request;
      if (kind !== 'CORRECTION' && correction !== null) throw aspirationsError('correction-not-asked');
      if (kind === 'ERASURE') {
        await this.reporters.erase(tx, reporterId);
        const version = request.version + 1;
        const facts = { dataRequestId: request.id, version, kind, reporterId, aspirationId };
        await this.outbox.add(tx, ReporterErased({ ...facts, erasedAt: now.toISOString() }));
        return 'erase';
      }
      if ((await this.reporters.stateOf(reporterId, tx)) === 'ERASED') throw aspirationsError('reporter-erased');
      if (kind === 'CORRECTION') {
        if (correction === null) throw aspirationsError('correction-missing');
        await this.reporters.correct(tx, reporterId, correction);
      }
      if (kind === 'RESTRICTION' || kind === 'WITHDRAWAL') await this.reporters.restrict(tx, reporterId, now);
      return 'fulfil';
    });
  }

  /** Refuses a request that the law does not grant. @throws 409 `data-request-resolved` */
  refuse(command: VersionedCommand, reason: string, now = new Date()): Promise<DataRequestResponse> {
    return this.resolve(command, { now, reason }, async () => 'refuse');
  }

  /** Exports the stored data of a reporter who requested access, and logs it. @throws 409 `not-an-access-request` */
  async export(id: string, actor: Actor): Promise<DataExportResponse> {
    const [request] = await this.database.query<Pick<DataRequest, 'kind' | 'status' | 'reporterId' | 'villageCode'>>(
      `SELECT kind, status, reporter_id AS "reporterId", village_code AS "villageCode" FROM data_request WHERE id = $1`,
      [id],
    );
    if (!request) throw aspirationsError('data-request-not-found');
    this.access.check(actor, 'data-request.export', { area: request.villageCode });
    if (request.kind !== 'ACCESS' || request.status !== 'OPEN') throw aspirationsError('not-an-access-request');
    const { reporterId } = request;
    const purpose = { actor: actor.subject, purpose: 'UU 27/2022 art. 32', includeRestricted: true };
    const reporter = (await this.reporters.read([reporterId], purpose)).get(reporterId);
    if (!reporter) throw aspirationsError('reporter-erased');
    const [stored] = await this.database.query<Omit<DataExportResponse, keyof typeof reporter>>(
      `SELECT coalesce(aspiration.tracking_number, supporter.tracking_number) AS "trackingNumber",
              to_json(consented_at) AS "consentedAt", to_json(restricted_at) AS "restrictedAt",
              (SELECT json_agg(json_build_object('actor', actor, 'purpose', purpose, 'at', at) ORDER BY at, id)
                 FROM reporter_access WHERE aspiration_id = $1) AS accesses
         FROM reporter JOIN reporter_key USING (aspiration_id)
              LEFT JOIN aspiration ON aspiration.id = $1 LEFT JOIN supporter ON supporter.id = $1
        WHERE reporter.aspiration_id = $1`,
      [reporterId],
    );
    return { ...stored!, ...reporter };
  }

  private resolve(
    { id, version, actor }: VersionedCommand,
    { now, reason }: { readonly now: Date; readonly reason?: string },
    work: (tx: Transaction, request: DataRequest) => Promise<'fulfil' | 'erase' | 'refuse'>,
  ): Promise<DataRequestResponse> {
    return this.database.transaction(async (tx) => {
      const request = await tx.manager.findOne(DataRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!request) throw aspirationsError('data-request-not-found');
      this.access.check(actor, 'data-request.resolve' satisfies AspirationsAction, { area: request.villageCode });
      requireVersion(request.version, version);
      if (request.status !== 'OPEN') throw aspirationsError('data-request-resolved');
      const action = await work(tx, request);
      const status = transitionOf(dataRequestWorkflow, request.status, action)!.to;
      const after = { id, status, version: request.version + 1 };
      await tx.manager.update(DataRequest, { id }, { ...after, resolvedAt: now, nextAt: null });
      await addHistory(tx, request, after, { action, actor: actor.subject, now, reason });
      return dataRequest(tx, id);
    });
  }
}

function pointTo(field: string, detail: string): { pointer: string; detail: string } {
  return { pointer: `/${field}`, detail };
}
