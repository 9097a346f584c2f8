import { z } from 'zod';
import { version } from '../fields.js';

export const memberPosts = ['CHAIR', 'SECRETARY', 'TREASURER', 'MEMBER'] as const;
export const memberStatuses = ['ACTIVE', 'LEFT', 'ERASED'] as const;

/** The term of an officer's post; `until` is its last day, null when open. */
export const officerTerm = z.strictObject({ from: z.iso.date(), until: z.iso.date().nullable() });

/**
 * The complete public state of a member, part of each of their events, so that the topic can be compacted. The identity
 * stays in the registry.
 */
export const memberState = z.strictObject({
  memberId: z.uuid(),
  version,
  kimId: z.uuid(),
  post: z.enum(memberPosts),
  /** The subject of the member's account; null for a member without an account. */
  accountId: z.uuid().nullable(),
  /** The day of the last entry: a member may leave and enter again. */
  joinedOn: z.iso.date(),
  status: z.enum(memberStatuses).default('ACTIVE'),
  /** False for a member who lives outside the villages of the KIM. */
  resident: z.boolean().default(true),
  /** The latest recorded term of the post, possibly in the future; null for non-officers. */
  term: officerTerm.nullable().default(null),
  leftOn: z.iso.date().nullable().default(null),
});

export const memberStateExample = {
  memberId: '0197a5f0-8d2f-7c3b-8e4d-6b7a2f3e4d5c',
  version: 1,
  kimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b',
  post: 'SECRETARY',
  accountId: null,
  joinedOn: '2026-02-03',
  status: 'ACTIVE',
  resident: true,
  term: { from: '2026-02-03', until: '2029-02-03' },
  leftOn: null,
};
