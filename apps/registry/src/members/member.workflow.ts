import { memberStatuses } from '#contracts';
import type { Workflow } from '#workflow';

export type MemberStatus = (typeof memberStatuses)[number];

export const memberActions = [
  'join',
  'edit',
  'edit-contact',
  'change-post',
  'hand-over',
  'set-term',
  'warn-term',
  'leave',
  'rejoin',
  'erase',
] as const;
export type MemberAction = (typeof memberActions)[number];

export const leavingReasons = ['RESIGNED', 'MOVED_AWAY', 'TERM_ENDED', 'DISMISSED', 'DECEASED', 'OTHER'] as const;
export type LeavingReason = (typeof leavingReasons)[number];

export type MemberRule =
  | 'account-taken'
  | 'guardian-not-needed'
  | 'guardian-required'
  | 'home-village-served'
  | 'kim-not-open'
  | 'member-in-the-future'
  | 'member-in-the-past'
  | 'not-an-officer'
  | 'officer-under-age'
  | 'post-taken'
  | 'term-overlaps'
  | 'village-unknown';

const entry: readonly MemberRule[] = ['officer-under-age', 'post-taken', 'member-in-the-future', 'member-in-the-past'];
const appointment: readonly MemberRule[] = [...entry, 'term-overlaps'];
const person: readonly MemberRule[] = ['guardian-required', 'guardian-not-needed', 'officer-under-age'];
const days: readonly MemberRule[] = ['member-in-the-future', 'member-in-the-past'];

/** The life of a membership: every step there is. */
export const memberWorkflow: Workflow<MemberStatus, MemberAction, MemberRule> = {
  noun: 'member',
  states: memberStatuses,
  initial: 'ACTIVE',
  transitions: [
    {
      from: null,
      action: 'join',
      to: 'ACTIVE',
      guards: [
        'kim-not-open',
        ...appointment,
        'account-taken',
        'village-unknown',
        'home-village-served',
        ...person.slice(0, 2),
      ],
      emits: 'MemberJoined',
    },
    {
      from: 'ACTIVE',
      action: 'edit',
      to: 'ACTIVE',
      guards: ['account-taken', 'village-unknown', 'home-village-served'],
      emits: 'MemberChanged',
    },
    { from: 'ACTIVE', action: 'edit-contact', to: 'ACTIVE', guards: person, emits: null },
    { from: 'ACTIVE', action: 'change-post', to: 'ACTIVE', guards: appointment, emits: 'MemberChanged' },
    {
      from: 'ACTIVE',
      action: 'hand-over',
      to: 'ACTIVE',
      guards: ['not-an-officer', ...appointment],
      emits: 'MemberChanged',
    },
    {
      from: 'ACTIVE',
      action: 'set-term',
      to: 'ACTIVE',
      guards: ['not-an-officer', 'term-overlaps'],
      emits: 'MemberChanged',
    },
    { from: 'ACTIVE', action: 'warn-term', to: 'ACTIVE', guards: [], emits: 'OfficerTermExpiring' },
    { from: 'ACTIVE', action: 'leave', to: 'LEFT', guards: days, emits: 'MemberLeft' },
    { from: 'LEFT', action: 'rejoin', to: 'ACTIVE', guards: ['kim-not-open', ...appointment], emits: 'MemberJoined' },
    { from: 'LEFT', action: 'erase', to: 'ERASED', guards: [], emits: 'MemberErased' },
  ],
};
