import { Injectable, type OnModuleInit } from '@nestjs/common';
import { agencyAspirationsV1, agencyStages } from '#contracts';
import type { Transaction } from '#database';
import type { EmittedStep, LifecycleObserver } from '#lifecycle';
import { Outbox } from '#messaging';
import { AgencyFeed } from '../agencies/delivery/agency-feed.js';
import { AspirationLifecycle } from './aspiration.lifecycle.js';
import type { AspirationFacts, AspirationState, AspirationStep, TransitionInput } from './aspiration.step.js';

/** Publishes the events of an aspiration to its agency as well, on the agency's topic and in its feed. */
@Injectable()
export class AgencyPublisher
  implements LifecycleObserver<AspirationState, TransitionInput, AspirationFacts>, OnModuleInit
{
  constructor(
    private readonly lifecycle: AspirationLifecycle,
    private readonly outbox: Outbox,
    private readonly feed: AgencyFeed,
  ) {}

  onModuleInit(): void {
    this.lifecycle.observe(this);
  }

  async emitted(
    tx: Transaction,
    steps: readonly EmittedStep<AspirationState, TransitionInput, AspirationFacts>[],
  ): Promise<void> {
    const directed = steps.flatMap(({ step, event }) => {
      const agencyId = agencyConcerned(step);
      return agencyId === null ? [] : [{ agencyId, event: event.to(agencyAspirationsV1(agencyId)) }];
    });
    const encoded = await this.outbox.add(tx, ...directed.map(({ event }) => event));
    await this.feed.appendAll(
      tx,
      directed.map(({ agencyId }, index) => ({ agencyId, event: encoded[index]! })),
    );
  }
}

/** The agency that handles the aspiration, or has just lost it; of a deadline only the agency whose deadline it is. */
function agencyConcerned({ before, after, input: { notice } }: AspirationStep): string | null {
  const ofOthers = notice && notice.action !== 'escalate' && agencyStages.every((stage) => stage !== notice.stage);
  return ofOthers ? null : (after.agencyId ?? before?.agencyId ?? null);
}
