import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '#database';
import type { LifecycleObserver } from '#lifecycle';
import { finalStates } from '#workflow';
import { AspirationLifecycle } from '../aspirations/aspiration.lifecycle.js';
import type {
  AspirationFacts,
  AspirationState,
  AspirationStep,
  TransitionInput,
} from '../aspirations/aspiration.step.js';
import type { AspirationTransition } from '../aspirations/aspiration.states.js';
import { aspirationWorkflow } from '../aspirations/aspiration.workflow.js';
import { Deadlines } from './deadlines.js';

const finalStatuses = finalStates(aspirationWorkflow);

/** Stops, starts, pauses and resumes the deadlines of an aspiration as each transition states. */
@Injectable()
export class DeadlineObserver
  implements LifecycleObserver<AspirationState, TransitionInput, AspirationFacts>, OnModuleInit
{
  constructor(
    private readonly lifecycle: AspirationLifecycle,
    private readonly deadlines: Deadlines,
  ) {}

  onModuleInit(): void {
    this.lifecycle.observe(this);
  }

  async applied(tx: Transaction, steps: readonly AspirationStep[]): Promise<void> {
    for (const step of steps) {
      const dueOn = await this.applyDeadlines(tx, step);
      if (dueOn !== undefined) Object.assign(step.facts, { dueOn });
      if (step.before) await this.deadlines.recalculateIfChanged(tx, step.before, step.after);
    }
  }

  /** Gives the day on which the deadline that starts, or resumes, is due. */
  private async applyDeadlines(
    tx: Transaction,
    { action, transition, after, actor, now }: AspirationStep,
  ): Promise<string | undefined> {
    const { stops, starts, pauses, resumes } = transition as AspirationTransition;
    if (stops && (action === 'merge' || finalStatuses.includes(after.status)))
      await this.deadlines.stopAll(tx, after.id, now);
    else if (stops) await this.deadlines.stop(tx, after.id, stops, now);
    if (pauses)
      await this.deadlines.pauseStage(tx, after.id, pauses, { actor, reason: { text: action, masked: action }, now });
    if (resumes) return this.deadlines.resumeStage(tx, after.id, resumes, { actor, now });
    // The time until the answer is counted from the assignment, so that an agency gains nothing by accepting late.
    const since = action === 'accept' ? (after.assignedAt ?? now) : now;
    return starts ? this.deadlines.start(tx, after, starts, since) : undefined;
  }
}
