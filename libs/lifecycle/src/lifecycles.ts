import { Injectable } from '@nestjs/common';
import { Access } from '#access';
import { Outbox } from '#messaging';
import { byOf, permissionOf } from '#workflow';
import type { AnyWorkflow } from './step.js';

interface Registration {
  readonly workflow: AnyWorkflow;
  readonly variant?: { readonly workflow: AnyWorkflow };
  readonly guards: object;
  readonly events: object;
}

/** What every lifecycle works with, and the workflows of all of them, as they are published. */
@Injectable()
export class Lifecycles {
  private readonly byNoun = new Map<string, AnyWorkflow>();

  constructor(
    readonly access: Access,
    readonly outbox: Outbox,
  ) {}

  /** @throws Error when the workflow names a permission, a guard or an event that does not exist: the service does not start */
  register({ workflow, variant, guards, events }: Registration): void {
    for (const one of variant ? [workflow, variant.workflow] : [workflow]) {
      this.requireComplete(one, guards, events);
      this.byNoun.set(one.noun, one);
    }
  }

  get workflows(): readonly AnyWorkflow[] {
    return [...this.byNoun.values()].toSorted((one, other) => (one.noun < other.noun ? -1 : 1));
  }

  workflow(noun: string): AnyWorkflow | undefined {
    return this.byNoun.get(noun);
  }

  private requireComplete(workflow: AnyWorkflow, guards: object, events: object): void {
    const { noun, transitions } = workflow;
    for (const { action, guards: codes, emits } of transitions) {
      const permission = permissionOf(byOf(workflow, action));
      if (permission !== undefined) this.access.entry(permission);
      for (const code of codes)
        if (!Object.hasOwn(guards, code)) throw new Error(`'${action}' of ${noun} names the unknown guard '${code}'`);
      if (emits !== null && !Object.hasOwn(events, emits))
        throw new Error(`'${action}' of ${noun} emits '${emits}', for which there is no event builder`);
    }
  }
}
