import { covers, type Scope } from '#access';
import { jakartaDate } from '#calendar';
import { targetOf } from '../aspirations/aspiration.step.js';
import type { DuplicateResponse } from './duplicate.dto.js';
import type { DuplicateCandidate } from './duplicate-rows.js';
import type { DuplicateScore } from './duplicate-score.js';
import { priorityOf } from '../aspirations/priority.js';
import { daysBetween } from './score-duplicates.js';

/** The scopes in which the actor reads and coordinates. */
export interface SearchScopes {
  readonly reading: readonly Scope[];
  readonly coordinating: readonly Scope[];
}

/**
 * Coordinators see everything in their scope, and nothing confidential beyond it. A KIM sees what the public may see: no
 * confidential aspiration, no number of citizens, a day instead of a time; and of an aspiration that it may not read, the
 * title only once it is verified and not anonymous, because a title can reveal its author.
 */
export function toDuplicate(
  duplicate: DuplicateCandidate,
  { score, reasons }: DuplicateScore,
  now: Date,
  scopes: SearchScopes,
): DuplicateResponse | undefined {
  const coordinates = scopes.coordinating.some((scope) => covers(scope, targetOf(duplicate)));
  if (!coordinates && (duplicate.confidential || duplicate.status === 'CLOSED')) return undefined;
  const reads = coordinates || scopes.reading.some((scope) => covers(scope, targetOf(duplicate)));
  const affected = coordinates ? duplicate.affected : null;
  return {
    id: duplicate.id,
    status: duplicate.status,
    category: duplicate.category,
    villageCode: duplicate.villageCode,
    title: reads || (!duplicate.anonymous && duplicate.verifiedAt !== null) ? duplicate.title : null,
    receivedOn: jakartaDate(duplicate.receivedAt),
    version: coordinates ? duplicate.version : null,
    affected,
    priority: affected === null ? null : priorityOf({ affected, waitingDays: daysBetween(duplicate.receivedAt, now) }),
    score,
    reasons: [...reasons],
  };
}
