import { Injectable } from '@nestjs/common';
import { Access } from '#access';
import { Outbox } from '#messaging';
import { byOf, permissionOf } from '#workflow';
import type { AnyWorkflow } from './step.js';
import type { WorkflowWords } from './words.js';

interface Registration {
  readonly workflow: AnyWorkflow;
  readonly words: WorkflowWords;
  readonly variants?: readonly { readonly workflow: AnyWorkflow }[];
  readonly guards: object;
  readonly events: object;
}

export interface WorkflowInWords {
  readonly workflow: AnyWorkflow;
  /** Also of its variants. */
  readonly words: WorkflowWords;
}

/** What every lifecycle works with, and the workflows of all of them, as they are published. */
@Injectable()
export class Lifecycles {
  private readonly byNoun = new Map<string, WorkflowInWords>();

  constructor(
    readonly access: Access,
    readonly outbox: Outbox,
  ) {}

  /**
   * @throws Error when a workflow names a permission, a guard or an event builder that does not exist, or when there is one
   * that no workflow names: the service does not start
   */
  register({ workflow, words, variants = [], guards, events }: Registration): void {
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
    for (const one of workflows) this.byNoun.set(one.noun, { workflow: one, words });
  }

  get workflows(): readonly WorkflowInWords[] {
    return [...this.byNoun].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, workflow]) => workflow);
  }

  workflow(noun: string): WorkflowInWords | undefined {
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
