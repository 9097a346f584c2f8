import { sql } from '#database';
import type { GuardTable } from '#lifecycle';
import type { Kim } from '../../kims/kim-rows.js';
import { delegatesOf } from './delegate-rows.js';
import type { DelegateGuard } from './delegate.workflow.js';
import type { ForumDelegate } from './forum-delegate.entity.js';
import { mostAtOnce, overlaps } from './terms.js';

export interface DelegateInput {
  /** The KIM that names the delegate, locked. */
  readonly kim?: Kim;
}

export function delegateGuards(maxDelegates: number): GuardTable<DelegateGuard, ForumDelegate, DelegateInput> {
  return {
    'kim-must-be-active': ({ input: { kim } }) => kim!.status === 'ACTIVE' || { detail: kim!.id },
    'kim-outside-forum': ({ input: { kim }, after: { areaCode } }) =>
      kim!.villageCodes.some((village) => village.startsWith(`${areaCode}.`)) || {
        errors: [{ pointer: '/kimId', detail: areaCode }],
      },
    'member-not-of-kim': async ({ tx, after: { kimId, memberId } }) => {
      const members = await tx.query(sql`
        SELECT FROM member WHERE id = ${memberId} AND kim_id = ${kimId} AND status = 'ACTIVE' FOR SHARE`);
      return members.length > 0 || { errors: [{ pointer: '/memberId', detail: memberId }] };
    },
    'delegate-named-already': async ({ tx, after }) => {
      const delegates = await delegatesOf(tx, after.kimId, after.areaCode);
      return delegates.every(({ memberId, ...term }) => memberId !== after.memberId || !overlaps(term, after));
    },
    'delegates-full': async ({ tx, after }) => {
      const delegates = await delegatesOf(tx, after.kimId, after.areaCode);
      const together = delegates.filter((term) => overlaps(term, after));
      return (
        mostAtOnce([...together, after]) <= maxDelegates || {
          detail: {
            en: `At most ${maxDelegates} delegates at a time are allowed.`,
            id: `Paling banyak ${maxDelegates} utusan pada saat yang sama.`,
          },
        }
      );
    },
  };
}
