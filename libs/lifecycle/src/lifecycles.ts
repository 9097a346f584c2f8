import { Injectable } from '@nestjs/common';
import { Access } from '#access';
import { Outbox } from '#messaging';
import { byOf, permissionOf } from '#workflow';
import type { AnyWorkflow } from './step.js';

interface Registration {
  readonly workflow: AnyWorkflow;
  readonly variants?: readonly { readonly workflow: AnyWorkflow }[];
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

  /**
   * @throws Error when a workflow names a permission, a guard or an event builder that does not exist, or when there is one
   * that no workflow names: the service does not start
   */
  register({ workflow, variants = [], guards, events }: Registration): void {
    const workflows = [workflow, ...variants.map((variant) => variant.workflow)];
    const transitions = workflows.flatMap((one) => one.transitions);
    for (const one of workflows) this.requirePermissions(one);
    requireSame(
      `guard of ${workflow.noun}`,
      transitions.flatMap((transition) => transition.guards),
      guards,
    );
    requireSame(
      `event of ${workflow.noun}`,
      transitions.flatMap(({ emits }) => emits ?? []),
      events,
    );
    for (const one of workflows) this.byNoun.set(one.noun, one);
  }

  get workflows(): readonly AnyWorkflow[] {
    return [...this.byNoun.values()].toSorted((one, other) => (one.noun < other.noun ? -1 : 1));
  }

  workflow(noun: string): AnyWorkflow | undefined {
    return this.byNoun.get(noun);
  }

  private requirePermissions(workflow: AnyWorkflow): void {
    for (const { action } of workflow.transitions) {
      const permission = permissionOf(byOf(workflow, action));
      if (permission !== undefined) this.access.entry(permission);
    }
  }
}

function requireSame(what: string, named: readonly string[], table: object): void {
  const missing = named.find((name) => !Object.hasOwn(table, name));
  if (missing !== undefined) throw new Error(`there is no ${what} '${missing}', which its workflow names`);
  const unused = Object.keys(table).find((name) => !named.includes(name));
  if (unused !== undefined) throw new Error(`no transition names the ${what} '${unused}'`);
}
