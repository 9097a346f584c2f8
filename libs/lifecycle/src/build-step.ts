import type { Command } from './definition.js';
import type { Step, Subject } from './step.js';

type Parts<S extends Subject, Input extends object, Facts extends object> = Pick<
  Step<S, Input, Facts>,
  'tx' | 'transition' | 'before' | 'input' | 'now' | 'reason'
> &
  Pick<Command<S>, 'actor'> & {
    /** The subject with the changes of the command, before the transition itself changes it. */
    readonly changed: S;
  };

/** A step as guards, builders and observers see it: the subject has its next status and version, and what derives from them. */
export function buildStep<S extends Subject, Input extends object, Facts extends object>(
  { changed, actor, ...parts }: Parts<S, Input, Facts>,
  derive: ((step: Step<S, Input, Facts>) => Partial<S>) | undefined,
): Step<S, Input, Facts> {
  const { transition, before, now } = parts;
  const after = { ...changed, status: transition.to, version: changed.version + 1 };
  if (before && 'updatedAt' in before) Object.assign(after, { updatedAt: now });
  const subject = typeof actor === 'string' ? actor : actor.subject;
  const step = { ...parts, action: transition.action, after, actor: subject, facts: {} };
  Object.assign(after, derive?.(step));
  return step;
}
