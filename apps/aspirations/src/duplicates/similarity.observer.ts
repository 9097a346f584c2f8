import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '#database';
import type { LifecycleObserver } from '#lifecycle';
import { AspirationLifecycle } from '../aspirations/aspiration.lifecycle.js';
import type {
  AspirationFacts,
  AspirationState,
  AspirationStep,
  TransitionInput,
} from '../aspirations/aspiration.step.js';
import { indexSimilarity } from './similarity-rows.js';

/** Indexes an aspiration for the search of duplicates when it is received, and when its category changes; never a part. */
@Injectable()
export class SimilarityObserver
  implements LifecycleObserver<AspirationState, TransitionInput, AspirationFacts>, OnModuleInit
{
  constructor(private readonly lifecycle: AspirationLifecycle) {}

  onModuleInit(): void {
    this.lifecycle.observe(this);
  }

  applied(tx: Transaction, steps: readonly AspirationStep[]): void {
    for (const { action, before, after } of steps)
      if (action === 'receive' || (before && before.category !== after.category && after.parentId === null))
        indexSimilarity(tx, after);
  }
}
