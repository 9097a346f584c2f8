import { memberStatuses } from '#contracts';
import type { Workflow } from '#workflow';

export type MemberStatus = (typeof memberStatuses)[number];

export type MemberAction =
  | 'join'
  | 'edit'
  | 'edit-contact'
  | 'request-link'
  | 'confirm-link'
  | 'end-link'
  | 'expire-link'
  | 'change-post'
  | 'hand-over'
  | 'set-term'
  | 'warn-term'
  | 'leave'
  | 'readmit'
  | 'erase';

export const leavingReasons = ['RESIGNED', 'MOVED_AWAY', 'TERM_ENDED', 'DISMISSED', 'DECEASED', 'OTHER'] as const;
export type LeavingReason = (typeof leavingReasons)[number];

export type MemberGuard =
  | 'account-not-linked'
  | 'account-offered'
  | 'account-taken'
  | 'birth-in-the-future'
  | 'guardian-not-needed'
  | 'guardian-required'
  | 'home-village-served'
  | 'kim-not-open'
  | 'member-in-the-future'
  | 'member-in-the-past'
  | 'not-an-officer'
  | 'officer-under-age'
  | 'post-taken'
  | 'post-unchanged'
  | 'successor-elsewhere'
  | 'term-overlaps'
  | 'village-unknown';

const person: readonly MemberGuard[] = ['birth-in-the-future', 'guardian-required', 'guardian-not-needed'];
const day: readonly MemberGuard[] = ['member-in-the-future', 'member-in-the-past'];
const residence: readonly MemberGuard[] = ['home-village-served', 'village-unknown'];
const appointment: readonly MemberGuard[] = [...day, 'officer-under-age', 'post-taken', 'term-overlaps'];

/** The lifecycle of a membership. `by` names the office; a member acts on their own data, and by a mandate for the KIM. */
export const memberWorkflow: Workflow<MemberStatus, MemberAction, MemberGuard> = {
  noun: 'member',
  states: memberStatuses,
  initial: 'ACTIVE',
  transitions: [
    {
      from: null,
      action: 'join',
      to: 'ACTIVE',
      by: 'member.change-any',
      guards: ['kim-not-open', ...person, ...appointment, 'account-offered', ...residence],
      emits: 'MemberJoined',
    },
    {
      from: 'ACTIVE',
      action: 'edit',
      to: 'ACTIVE',
      by: 'member.change-any',
      guards: residence,
      emits: 'MemberChanged',
    },
    {
      from: 'ACTIVE',
      action: 'request-link',
      to: 'ACTIVE',
      by: 'member.link',
      guards: ['account-offered'],
      emits: null,
    },
    {
      from: 'ACTIVE',
      action: 'confirm-link',
      to: 'ACTIVE',
      by: 'member.confirm-link',
      guards: ['account-taken'],
      emits: 'MemberAccountChanged',
    },
    {
      from: 'ACTIVE',
      action: 'end-link',
      to: 'ACTIVE',
      by: 'member.end-link',
      guards: ['account-not-linked'],
      emits: 'MemberAccountChanged',
    },
    { from: 'ACTIVE', action: 'expire-link', to: 'ACTIVE', by: 'system', guards: [], emits: null },
    {
      from: 'ACTIVE',
      action: 'edit-contact',
      to: 'ACTIVE',
      by: 'member.change-any',
      guards: [...person, 'officer-under-age'],
      emits: 'MemberChanged',
    },
    {
      from: 'ACTIVE',
      action: 'change-post',
      to: 'ACTIVE',
      by: 'member.appoint',
      guards: ['post-unchanged', ...appointment],
      emits: 'MemberChanged',
    },
    {
      from: 'ACTIVE',
      action: 'hand-over',
      to: 'ACTIVE',
      by: 'member.appoint',
      guards: ['not-an-officer', 'successor-elsewhere', ...appointment],
      emits: 'MemberChanged',
    },
    {
      from: 'ACTIVE',
      action: 'set-term',
      to: 'ACTIVE',
      by: 'member.appoint',
      guards: ['not-an-officer', 'member-in-the-past', 'term-overlaps'],
      emits: 'MemberChanged',
    },
    { from: 'ACTIVE', action: 'warn-term', to: 'ACTIVE', by: 'system', guards: [], emits: 'OfficerTermExpiring' },
    { from: 'ACTIVE', action: 'leave', to: 'LEFT', by: 'member.change-any', guards: day, emits: 'MemberLeft' },
    {
      from: 'LEFT',
      action: 'readmit',
      to: 'ACTIVE',
      by: 'member.change-any',
      guards: ['kim-not-open', ...day],
      emits: 'MemberJoined',
    },
    { from: 'LEFT', action: 'erase', to: 'ERASED', by: 'member.erase-any', guards: [], emits: 'MemberErased' },
  ],
};
