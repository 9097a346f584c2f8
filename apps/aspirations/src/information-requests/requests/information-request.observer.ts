import { Injectable, type OnModuleInit } from '@nestjs/common';
import { jakartaDate } from '#calendar';
import { sql, type Transaction } from '#database';
import type { LifecycleObserver } from '#lifecycle';
import { AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';
import { isInformationRequest } from '../../aspirations/aspiration.rules.js';
import type {
  AspirationFacts,
  AspirationState,
  AspirationStep,
  TransitionInput,
} from '../../aspirations/aspiration.step.js';

/** Registers a request for information when it is received, under the next number of its year. */
@Injectable()
export class InformationRequestObserver
  implements LifecycleObserver<AspirationState, TransitionInput, AspirationFacts>, OnModuleInit
{
  constructor(private readonly lifecycle: AspirationLifecycle) {}

  onModuleInit(): void {
    this.lifecycle.observe(this);
  }

  async applied(tx: Transaction, steps: readonly AspirationStep[]): Promise<void> {
    for (const { action, after, input } of steps) {
      if (action !== 'receive' || !isInformationRequest(after)) continue;
      const { purpose = null, form = null } = input.informationRequest ?? {};
      await tx.query(sql`
        WITH registered AS (
          INSERT INTO information_register_year AS register (year, last_number)
          VALUES (${Number(jakartaDate(after.receivedAt).slice(0, 4))}, 1)
          ON CONFLICT (year) DO UPDATE SET last_number = register.last_number + 1
          RETURNING year, last_number
        )
        INSERT INTO information_request (aspiration_id, year, number, purpose, form)
        SELECT ${after.id}, year, last_number, ${purpose}, ${form} FROM registered`);
    }
  }
}
