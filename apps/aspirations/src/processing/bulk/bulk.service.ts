import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Database, type Transaction } from '#database';
import { type Call, Idempotency, toPartProblem } from '#http-api';
import type { Language } from '#text';
import { Aspirations } from '../../aspirations/aspiration.service.js';
import { BulkActions, type Work } from './bulk-actions.js';
import type { BulkRequest, BulkResponse, BulkResult } from './bulk.dto.js';

interface BulkCaller {
  readonly actor: Actor;
  readonly language: Language;
}

type Done = Omit<BulkResult, 'problem'>;

/** Takes a transaction of a dry run back. */
class RolledBack extends Error {
  constructor(readonly result: Done) {
    super('a dry run changes nothing');
  }
}

/**
 * One action on a selection. Each aspiration has a transaction and a result of its own: a refusal of one leaves the others
 * done, and a request that broke off is repeated with its Idempotency-Key; those that are done give their first result.
 */
@Injectable()
export class BulkService {
  constructor(
    private readonly database: Database,
    private readonly aspirations: Aspirations,
    private readonly actions: BulkActions,
    private readonly idempotency: Idempotency,
  ) {}

  async run(
    { items, do: given, dryRun }: BulkRequest,
    call: Call,
    { actor, language }: BulkCaller,
  ): Promise<BulkResponse> {
    const results: BulkResult[] = [];
    for (const item of items) {
      try {
        // What was allowed is recorded by the object of the actor: of each aspiration apart.
        const own = { ...actor };
        const work = await this.actions.prepare({ ...item, actor: own }, given);
        const done = dryRun ? await this.tried(item, work) : await this.done(item, { ...call, actor: own }, work);
        results.push({ ...done, problem: null });
      } catch (error) {
        const problem = toPartProblem(error, language);
        if (problem.status >= 500) throw error;
        results.push({ id: item.id, outcome: 'REFUSED', version: null, status: null, agencyId: null, problem });
      }
    }
    const refused = results.filter(({ outcome }) => outcome === 'REFUSED').length;
    return { dryRun, done: results.length - refused, refused, results };
  }

  private done(item: BulkRequest['items'][number], call: Call, work: Work): Promise<Done> {
    const own = call.key === undefined ? call : { ...call, key: `${call.key} ${item.id}` };
    return this.idempotency.once(own, (tx) => this.resultOf(tx, item, work));
  }

  /** The same steps, taken back: what a dry run shows is what the request would do. */
  private async tried(item: BulkRequest['items'][number], work: Work): Promise<Done> {
    try {
      return await this.database.transaction(async (tx): Promise<never> => {
        throw new RolledBack(await this.resultOf(tx, item, work));
      });
    } catch (error) {
      if (error instanceof RolledBack) return error.result;
      throw error;
    }
  }

  private async resultOf(tx: Transaction, { id, version }: BulkRequest['items'][number], work: Work): Promise<Done> {
    await work(tx);
    const after = await this.aspirations.get(id, tx);
    const outcome = after.version === version ? 'UNCHANGED' : 'DONE';
    return { id, outcome, version: after.version, status: after.status, agencyId: after.agencyId };
  }
}
