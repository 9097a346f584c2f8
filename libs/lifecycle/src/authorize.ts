import { type Access, AccessError } from '#access';
import type { Transaction } from '#database';
import { allowsCitizen, type By, byOf, permissionOf, transitionsFrom } from '#workflow';
import { CITIZEN_ACTOR, SYSTEM_ACTOR } from './actors.js';
import type { Command, LifecycleDefinition } from './definition.js';
import type { AnyWorkflow, Subject } from './step.js';

type Authorizing<S extends Subject> = Pick<LifecycleDefinition<AnyWorkflow, S, never>, 'target' | 'authorize'>;

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
  { target, authorize: own }: Authorizing<S>,
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

/** The actions of the workflow that its table allows in the status of the subject, and that the actor may take. */
export async function allowedActions<S extends Subject>(
  tx: Transaction,
  access: Access,
  definition: Authorizing<S>,
  { workflow, subject, actor, from }: Omit<Request<S>, 'action'> & { readonly from: string | null },
): Promise<string[]> {
  const actions = [...new Set(transitionsFrom(workflow, from).map(({ action }) => action))];
  if (typeof actor === 'string') return actions.filter((action) => isOwn(actor, byOf(workflow, action)));
  const allowed: string[] = [];
  for (const action of actions) {
    try {
      await authorize(tx, access, definition, { workflow, action, subject, actor });
      allowed.push(action);
    } catch (error) {
      if (!(error instanceof AccessError)) throw error;
    }
  }
  return allowed;
}

/** Whether the system or a citizen takes actions with this `by`; other actors were checked before. */
function isOwn(actor: string, by: By): boolean {
  if (actor === SYSTEM_ACTOR) return by === 'system';
  return actor === CITIZEN_ACTOR ? allowsCitizen(by) : by !== 'system';
}
