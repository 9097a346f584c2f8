import type { memberPosts } from '#contracts';
import { sql, type Transaction } from '#database';
import type { GuardTable } from '#lifecycle';
import { unknownAreas } from '../areas/area-rows.js';
import { jakartaDate } from '#calendar';
import { type Decree, endedDecree, isInForce, isSameDecree } from './decree.js';
import { missingRequirements, type RequirementSettings, requirementsOf } from './kim-completeness.js';
import { formerDecrees } from './kim-decrees.js';
import type { Kim } from './kim-rows.js';
import type { KimGuard, KimStatus } from './kim.workflow.js';

/** What the commands of a KIM bring besides its changes. */
export interface KimInput {
  /** The villages in the order of the request; absent when they do not change. */
  readonly villageCodes?: readonly string[] | undefined;
  /** The day on which a renewal ends the present decree before its term. */
  readonly presentEndsOn?: string | null;
  /** The KIM into which it is to be dissolved, locked; absent when there is none. */
  readonly successor?: { readonly id: string; readonly kim: Kim | undefined } | undefined;
  /** The warning about the end of its decree. */
  readonly warning?: { readonly expiresOn: string; readonly daysBefore: number };
}

/** The statuses of a KIM into which another may be dissolved. */
const successorStatuses: readonly KimStatus[] = ['VERIFIED', 'ACTIVE', 'DORMANT'];

export function kimGuards(settings: RequirementSettings): GuardTable<KimGuard, Kim, KimInput> {
  const requirements = requirementsOf(settings);
  return {
    'village-unknown': async ({ tx, input: { villageCodes = [] } }) => {
      const unknown = await unknownAreas(tx, villageCodes);
      const errors = villageCodes.flatMap((code, index) =>
        unknown.includes(code) ? [{ pointer: `/villageCodes/${index}`, detail: code }] : [],
      );
      return errors.length === 0 || { errors };
    },
    'kim-incomplete': async ({ tx, now, after }) => {
      const today = jakartaDate(now);
      const registration = { decree: await decreeOn(tx, after, today), posts: await postsOf(tx, after.id), today };
      const errors = missingRequirements(registration, requirements);
      return errors.length === 0 || { errors };
    },
    'decree-number-taken': {
      constraint: 'kim_decree_number',
      details: ({ after }) => ({ errors: [{ pointer: '/decree/number', detail: after.decree?.number ?? '' }] }),
    },
    'decree-used-before': async ({ tx, before, after }) => {
      const used = [before?.decree ?? [], await formerDecrees(tx, after.id)].flat();
      const { decree } = after;
      const isUsed = decree !== null && used.some((former) => isSameDecree(former, decree));
      return !isUsed || { errors: [{ pointer: '/decree/number', detail: decree.number }] };
    },
    'decree-terms-overlap': ({ before, after, input: { presentEndsOn = null } }) => {
      if (!before?.decree || endedDecree(before.decree, after.decree!, presentEndsOn)) return true;
      const { termFrom, termUntil } = before.decree;
      return { errors: [{ pointer: '/decree/termFrom', detail: `${termFrom} – ${termUntil ?? '…'}` }] };
    },
    'kim-domain-taken': {
      constraint: 'kim_domain',
      details: ({ after }) => ({
        errors: [{ pointer: '/profile/channels/kimDomain', detail: after.profile.channels.kimDomain ?? '' }],
      }),
    },
    'successor-not-eligible': ({ after, input: { successor } }) => {
      if (!successor) return true;
      const { id, kim } = successor;
      const isEligible = kim !== undefined && kim.id !== after.id && successorStatuses.includes(kim.status);
      return isEligible || { errors: [{ pointer: '/successorId', detail: id }] };
    },
  };
}

/** The decree of this day: until one that was renewed ahead of its time begins, that is the former one. */
async function decreeOn(tx: Transaction, { id, decree }: Kim, today: string): Promise<Decree | null> {
  if (decree === null || decree.termFrom <= today) return decree;
  return (await formerDecrees(tx, id)).find((former) => isInForce(former, today)) ?? decree;
}

/** The post of every active member of the KIM. */
async function postsOf(tx: Transaction, kimId: string): Promise<(typeof memberPosts)[number][]> {
  const rows = await tx.query<{ post: (typeof memberPosts)[number] }>(
    sql`SELECT post FROM member WHERE kim_id = ${kimId} AND status = 'ACTIVE'`,
  );
  return rows.map(({ post }) => post);
}
