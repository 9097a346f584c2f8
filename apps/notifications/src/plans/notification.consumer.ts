import type { Type } from '@nestjs/common';
import type { EventDefinition } from '#contracts';
import { Consumes, type Delivery, LocksOwnRows, Reaction } from '#messaging';
import { Plans } from './plans.js';
import { type EventRules, plansFor } from './rules/rule.js';

/** The reaction of this name, which plans the notifications of its rules. */
export function notificationConsumer(name: string, rules: readonly EventRules[]): Type {
  @Reaction(name)
  class NotificationConsumer {
    constructor(private readonly plans: Plans) {}

    @Consumes(...rules.map(({ event }) => event))
    @LocksOwnRows()
    async handle({ event, tx }: Delivery<EventDefinition>): Promise<void> {
      await this.plans.add(tx, event, ...plansFor(rules, event.type, event.data));
    }
  }
  return NotificationConsumer;
}
