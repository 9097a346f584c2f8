import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '#access';
import { Database } from '#database';
import { type Call, Idempotency } from '#http-api';
import { jakartaDate } from '../jakarta-date.js';
import { registryError } from '../registry.errors.js';
import { type RegistrySettings, registrySettings } from '../registry.settings.js';
import { readFormula } from './maturity-formula-rows.js';
import { lastAssessableMonth } from './maturity-month.js';
import { insertRecomputation, type Recomputation, recomputationColumns } from './recomputation-rows.js';
import { type NewRecomputation, type RecomputationResponse, toRecomputationResponse } from './recomputation.dto.js';

/** Orders to assess months again, from what is known of them now. */
@Injectable()
export class Recomputations {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    @Inject(registrySettings) private readonly settings: RegistrySettings,
  ) {}

  /** Takes an order; `RecomputationJob` carries it out. @throws 'month-not-over', 'formula-not-found' */
  async order({ from, to, formula }: NewRecomputation, actor: Actor, call: Call): Promise<RecomputationResponse> {
    return this.idempotency.once(call, async (tx) => {
      if (to > lastAssessableMonth(jakartaDate(), this.settings.REGISTRY_MATURITY_DAY))
        throw registryError('month-not-over', { errors: [{ pointer: '/to', detail: to }] });
      if (formula !== null) await readFormula(tx, formula);
      const order = { id: uuidv7(), from, to, formula, requestedBy: actor.subject };
      return toRecomputationResponse(await insertRecomputation(tx, order));
    });
  }

  /** @throws 'recomputation-not-found' */
  async get(id: string): Promise<RecomputationResponse> {
    const [known] = await this.database.query<Recomputation>(
      `SELECT ${recomputationColumns} FROM maturity_recomputation WHERE id = $1`,
      [id],
    );
    if (!known) throw registryError('recomputation-not-found');
    return toRecomputationResponse(known);
  }
}
