import { z } from 'zod';
import { aspirationStatuses } from '../aspirations/aspiration.states.js';

/** The target of a merge. */
export const MergeRequest = z
  .strictObject({
    /** An aspiration; for a merged one its root is used. */
    into: z.uuid().toLowerCase(),
    /** The version of the target that you have read. */
    intoVersion: z.int().positive(),
  })
  .meta({ id: 'MergeRequest' });
export type MergeRequest = z.output<typeof MergeRequest>;

export const UnmergeRequest = z
  .strictObject({
    /** The version that you have read of the aspiration that this one is merged into. */
    intoVersion: z.int().positive(),
  })
  .meta({ id: 'UnmergeRequest' });
export type UnmergeRequest = z.output<typeof UnmergeRequest>;

/** A root with all aspirations merged into it. */
export const DuplicateGroupResponse = z
  .strictObject({
    rootId: z.uuid(),
    aspirations: z.array(
      z.strictObject({
        id: z.uuid(),
        version: z.int(),
        status: z.enum(aspirationStatuses),
        trackingNumber: z.string(),
        mergedInto: z.uuid().nullable(),
        supporters: z.int(),
        verifiedSupporters: z.int().describe('Whom the coordinator has reached by the contact that was given'),
      }),
    ),
    /** Citizens who submitted or support it, each counted once. */
    affected: z.int(),
    /** 0 to 100. */
    priority: z.int(),
  })
  .meta({ id: 'DuplicateGroup' });
export type DuplicateGroupResponse = z.output<typeof DuplicateGroupResponse>;
