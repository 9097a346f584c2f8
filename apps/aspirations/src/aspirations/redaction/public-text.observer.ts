import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Queryable, sql, type Transaction } from '#database';
import { type LifecycleObserver, SYSTEM_ACTOR } from '#lifecycle';
import { AspirationLifecycle } from '../aspiration.lifecycle.js';
import type { AspirationFacts, AspirationState, AspirationStep, TransitionInput } from '../aspiration.step.js';
import type { PublicText } from './public-text.entity.js';

/** Stores the versions of public texts that are masked by hand, with the first one, which was masked at the intake. */
@Injectable()
export class PublicTexts implements LifecycleObserver<AspirationState, TransitionInput, AspirationFacts>, OnModuleInit {
  constructor(private readonly lifecycle: AspirationLifecycle) {}

  onModuleInit(): void {
    this.lifecycle.observe(this);
  }

  async applied(tx: Transaction, steps: readonly AspirationStep[]): Promise<void> {
    for (const { before, after, actor, now } of steps) {
      if (!before || (before.titleMasked === after.titleMasked && before.bodyMasked === after.bodyMasked)) continue;
      await tx.query(sql`
        INSERT INTO public_text (aspiration_id, version, title, body, actor, at)
        SELECT ${after.id}::uuid, 1, ${before.titleMasked}::text, ${before.bodyMasked}::text, ${SYSTEM_ACTOR}::text,
               ${before.receivedAt}::timestamptz
         WHERE NOT EXISTS (SELECT FROM public_text WHERE aspiration_id = ${after.id})
        UNION ALL
        SELECT ${after.id}, ${after.version}::int, ${after.titleMasked}, ${after.bodyMasked}, ${actor}, ${now}`);
    }
  }
}

/** The versions of the public text of an aspiration, oldest first; none while only the intake has masked it. */
export function versionsOfPublicText(
  source: Queryable,
  aspirationId: string,
): Promise<Omit<PublicText, 'aspirationId'>[]> {
  return source.query(sql`
    SELECT version, title, body, actor, at FROM public_text WHERE aspiration_id = ${aspirationId} ORDER BY version`);
}
