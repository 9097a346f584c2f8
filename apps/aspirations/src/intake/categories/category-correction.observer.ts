import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '#database';
import type { LifecycleObserver } from '#lifecycle';
import { AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';
import type {
  AspirationFacts,
  AspirationState,
  AspirationStep,
  TransitionInput,
} from '../../aspirations/aspiration.step.js';
import { CategoryCorrection } from './category-correction.entity.js';
import { CategorySuggestion } from './category-suggestion.service.js';

/** Records each category that a coordinator corrects, with the suggestions for the text. */
@Injectable()
export class CategoryCorrectionObserver
  implements LifecycleObserver<AspirationState, TransitionInput, AspirationFacts>, OnModuleInit
{
  constructor(
    private readonly lifecycle: AspirationLifecycle,
    private readonly suggestion: CategorySuggestion,
  ) {}

  onModuleInit(): void {
    this.lifecycle.observe(this);
  }

  async applied(tx: Transaction, steps: readonly AspirationStep[]): Promise<void> {
    for (const { before, after, now } of steps) {
      if (!before || before.category === after.category) continue;
      const { items } = await this.suggestion.suggest(after, tx);
      tx.enqueueInsert(CategoryCorrection, {
        aspirationId: after.id,
        version: after.version,
        categoryBefore: before.category,
        categoryAfter: after.category,
        suggested: items.map(({ code }) => code),
        at: now,
      });
    }
  }
}
