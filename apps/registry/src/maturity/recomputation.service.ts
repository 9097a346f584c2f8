import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '#access';
import { Database, sql } from '#database';
import { type Call, Idempotency, type ListPage } from '#http-api';
import { jakartaDate } from '#calendar';
import { type RegistrySettings, registrySettings } from '../registry.settings.js';
import { findFormulaInForce, readFormula } from './maturity-formula-rows.js';
import { lastAssessableMonth } from './maturity-month.js';
import { maturityError } from './maturity.errors.js';
import { recomputationList, type RecomputationListQuery } from './recomputation-list.js';
import { endRecomputation, type Recomputation, recomputationColumns } from './recomputation-rows.js';
import { type NewRecomputation, type RecomputationResponse, toRecomputationResponse } from './recomputation.dto.js';
import { RecomputationEntity } from './recomputation.entity.js';

/** Requests to assess months again from the present facts. */
@Injectable()
export class Recomputations {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    @Inject(registrySettings) private readonly settings: RegistrySettings,
  ) {}

  /** Stores a request, which `RecomputationJob` carries out. @throws 'month-not-over', 'formula-not-found', 'no-formula-in-force' */
  async request({ from, to, formula }: NewRecomputation, actor: Actor, call: Call): Promise<RecomputationResponse> {
    return this.idempotency.once(call, async (tx) => {
      if (to > lastAssessableMonth(jakartaDate(), this.settings.REGISTRY_MATURITY_DAY))
        throw maturityError('month-not-over', { errors: [{ pointer: '/to', detail: to }] });
      if (formula !== null) await readFormula(tx, formula);
      else if ((await findFormulaInForce(tx, from)) === undefined)
        throw maturityError('no-formula-in-force', { errors: [{ pointer: '/from', detail: from }] });
      const recomputation: Recomputation = {
        id: uuidv7(),
        firstMonth: from,
        lastMonth: to,
        formula,
        atMonth: from,
        afterKimId: null,
        done: 0,
        changed: 0,
        requestedBy: actor.subject,
        requestedAt: new Date(),
        finishedAt: null,
        outcome: null,
        failure: null,
      };
      await tx.manager.insert(RecomputationEntity, recomputation);
      return toRecomputationResponse(recomputation);
    });
  }

  list(query: RecomputationListQuery): Promise<ListPage<RecomputationResponse>> {
    const selection = { columns: recomputationColumns, scope: sql`TRUE` };
    return recomputationList.read(this.database, query, selection, toRecomputationResponse);
  }

  /** What it has assessed remains. @throws 'recomputation-not-found', 'recomputation-ended' */
  async cancel(id: string): Promise<RecomputationResponse> {
    const cancelled = await endRecomputation(this.database, id, 'CANCELLED');
    if (cancelled) return toRecomputationResponse(cancelled);
    await this.get(id);
    throw maturityError('recomputation-ended');
  }

  /** @throws 'recomputation-not-found' */
  async get(id: string): Promise<RecomputationResponse> {
    const [recomputation] = await this.database.query<Recomputation>(sql`
      SELECT ${recomputationColumns} FROM maturity_recomputation WHERE id = ${id}`);
    if (!recomputation) throw maturityError('recomputation-not-found');
    return toRecomputationResponse(recomputation);
  }
}
