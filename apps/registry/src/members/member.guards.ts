import type { Guard, GuardTable, Step } from '#lifecycle';
import { unknownAreas } from '../areas/area-rows.js';
import { jakartaDate } from '#calendar';
import { sql } from '#database';
import type { Kim } from '../kims/kim-rows.js';
import type { Member } from './member-rows.js';
import { memberError } from './member.errors.js';
import { type AgeProof, dayFault, entryFault, isUnderAge, type MemberFault, personFault } from './member.rules.js';
import type { MemberGuard } from './member.workflow.js';

/** What the commands of a membership bring besides its changes. */
export interface MemberInput {
  /** The KIM, for rules about its status and its villages. */
  readonly kim?: Kim;
  readonly person?: AgeProof;
  /** The day from which the step holds; the day of the step without it. */
  readonly on?: string;
  /** Set when the residence changes. */
  readonly homeVillageCode?: string | null | undefined;
  /** Of the step of the predecessor in a hand-over: the successor, locked. */
  readonly successor?: { readonly id: string; readonly member: Member | undefined };
  /** The warning about the end of a term. */
  readonly warning?: { readonly kimName: string; readonly endsOn: string; readonly withinDays: number };
}

type MemberStep = Step<Member, MemberInput>;

/** What the rules about days and ages find wrong with a step. */
function faultOf({ action, before, after, input, now }: MemberStep): MemberFault | undefined {
  const today = jakartaDate(now);
  const { person, on = today, successor } = input;
  const at = (pointer: string, code: MemberFault['code'] | undefined) => code && { code, pointer };
  switch (action) {
    case 'join':
      return entryFault({ ...person!, joinedOn: after.joinedOn, term: after.term }, today);
    case 'edit-contact':
      return (
        at('/birthDate', personFault(person!, today)) ??
        (after.post !== 'MEMBER' && isUnderAge(person!, after.term?.from ?? today)
          ? { code: 'officer-under-age', pointer: '/birthDate' }
          : undefined)
      );
    case 'leave':
      return at('/on', dayFault(on, { notBefore: after.joinedOn, today }));
    case 'readmit':
      return at('/on', dayFault(on, { notBefore: before!.leftOn, today }));
    case 'set-term':
      return on < after.joinedOn ? { code: 'member-in-the-past', pointer: '/from' } : undefined;
    case 'change-post':
    case 'hand-over': {
      const joinedOn = successor?.member?.joinedOn ?? after.joinedOn;
      const since = before?.term?.from;
      const notBefore = since !== undefined && since <= today && since > joinedOn ? since : joinedOn;
      const underAge = person && isUnderAge(person, on) ? ('officer-under-age' as const) : undefined;
      return at('/from', dayFault(on, { notBefore, today }) ?? underAge);
    }
    default:
      return undefined;
  }
}

const ruled =
  (code: MemberFault['code']): Guard<Member, MemberInput> =>
  (step) => {
    const fault = faultOf(step);
    return fault?.code !== code || { errors: [{ pointer: fault.pointer, detail: memberError.table[code] }] };
  };

export const memberGuards: GuardTable<MemberGuard, Member, MemberInput> = {
  'account-taken': { constraint: 'member_account' },
  'account-offered': async ({ tx, after: { id, kimId, pendingAccountId } }) => {
    if (pendingAccountId === null) return true;
    const others = await tx.query(sql`
      SELECT FROM member
       WHERE kim_id = ${kimId} AND (id = ${id} AND account_id = ${pendingAccountId}
          OR id <> ${id} AND (account_id = ${pendingAccountId} OR pending_account_id = ${pendingAccountId}))`);
    return others.length === 0 || { errors: [{ pointer: '/accountId', detail: pendingAccountId }] };
  },
  'account-not-linked': ({ before }) => before!.accountId !== null || before!.pendingAccountId !== null,
  'post-taken': { constraint: 'member_post' },
  'term-overlaps': { constraint: 'officer_term_overlap' },
  'birth-in-the-future': ruled('birth-in-the-future'),
  'guardian-required': ruled('guardian-required'),
  'guardian-not-needed': ruled('guardian-not-needed'),
  'member-in-the-future': ruled('member-in-the-future'),
  'member-in-the-past': ruled('member-in-the-past'),
  'officer-under-age': ruled('officer-under-age'),
  'kim-not-open': ({ input: { kim } }) =>
    !kim || !['DISSOLVED', 'REJECTED'].includes(kim.status) || { detail: kim.status },
  'home-village-served': ({ input: { kim, homeVillageCode } }) =>
    !homeVillageCode ||
    !kim?.villageCodes.includes(homeVillageCode) || {
      errors: [{ pointer: '/homeVillageCode', detail: homeVillageCode }],
    },
  'village-unknown': async ({ tx, input: { homeVillageCode } }) =>
    !homeVillageCode ||
    (await unknownAreas(tx, [homeVillageCode])).length === 0 || {
      errors: [{ pointer: '/homeVillageCode', detail: homeVillageCode }],
    },
  'post-unchanged': ({ before, after }) => before!.post !== after.post,
  'not-an-officer': ({ action, before, input: { successor } }) =>
    before!.post !== 'MEMBER' || (action === 'hand-over' && !successor),
  'successor-elsewhere': ({ after, input: { successor } }) => {
    if (!successor) return true;
    const { id, member } = successor;
    const fits = member?.kimId === after.kimId && member.id !== after.id && member.status === 'ACTIVE';
    return fits || { errors: [{ pointer: '/successorId', detail: id }] };
  },
};
