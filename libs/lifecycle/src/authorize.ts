import { type Access, AccessError } from '#access';
import type { Transaction } from '#database';
import { allowsCitizen, byOf, permissionOf } from '#workflow';
import { CITIZEN_ACTOR, SYSTEM_ACTOR } from './actors.js';
import type { Command, LifecycleDefinition } from './definition.js';
import type { AnyWorkflow, Subject } from './step.js';

interface Request<S extends Subject> extends Pick<Command<S>, 'actor'> {
  readonly workflow: AnyWorkflow;
  readonly action: string;
  readonly subject: S;
}

/**
 * The actor may take this action, by `by` of the workflow's table.
 *
 * @throws 403 `role-missing`, `out-of-scope`; Error for a string that is neither the system nor a citizen: such an actor
 * must have been checked before (`authorized`)
 */
export async function authorize<S extends Subject>(
  tx: Transaction,
  access: Access,
  { target, authorize: own }: Pick<LifecycleDefinition<AnyWorkflow, S, never>, 'target' | 'authorize'>,
  { workflow, action, subject, actor }: Request<S>,
): Promise<void> {
  const by = byOf(workflow, action);
  if (typeof actor === 'string') {
    if (actor === SYSTEM_ACTOR ? by === 'system' : actor === CITIZEN_ACTOR && allowsCitizen(by)) return;
    throw new Error(`'${action}' of ${workflow.noun} is not an action of '${actor}'`);
  }
  const permission = permissionOf(by);
  if (permission === undefined) throw new AccessError('role-missing');
  if (own) await own(tx, { actor, permission, action, subject });
  else access.check(actor, permission, await target(subject, tx));
}
