import type { Transaction } from '#database';
import type { Outbox } from '#messaging';
import type { LifecycleDefinition } from './definition.js';
import { recordSteps } from './history.js';
import type { AnyWorkflow, EmittedStep, LifecycleObserver, Step, Subject } from './step.js';

type Completion<S extends Subject, Input extends object, Facts extends object> = Pick<
  LifecycleDefinition<AnyWorkflow, S, Input, Facts>,
  'workflow' | 'historyNoun' | 'historyColumns' | 'events'
> & { readonly observers: readonly LifecycleObserver<S, Input, Facts>[]; readonly outbox: Outbox };

/** Records histories and publishes events of steps whose subjects are written; observers take part after each. */
export async function completeSteps<S extends Subject, Input extends object, Facts extends object>(
  tx: Transaction,
  steps: readonly Step<S, Input, Facts>[],
  completion: Completion<S, Input, Facts>,
): Promise<void> {
  const { events, historyColumns, observers, outbox } = completion;
  recordSteps(tx, historyNounOf(completion), steps, historyColumns);
  for (const observer of observers) await observer.applied?.(tx, steps);
  const emitted: EmittedStep<S, Input, Facts>[] = [];
  for (const step of steps)
    if (step.transition.emits !== null) emitted.push({ step, event: await events[step.transition.emits]!(step) });
  if (emitted.length === 0) return;
  await outbox.add(tx, ...emitted.map(({ event }) => event));
  for (const observer of observers) await observer.emitted?.(tx, emitted);
}

/** The noun whose histories the subjects are in. */
export function historyNounOf({
  historyNoun,
  workflow,
}: {
  readonly historyNoun?: string;
  readonly workflow: AnyWorkflow;
}): string {
  return historyNoun ?? workflow.noun;
}
