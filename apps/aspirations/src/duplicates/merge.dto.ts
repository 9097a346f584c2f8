import { z } from 'zod';
import { aspirationStatuses } from '../aspirations/aspiration.workflow.js';

/** What a case is merged into. */
export const mergeRequest = z
  .strictObject({
    /** A case; when it is itself merged, its root is meant. */
    into: z.uuid().toLowerCase(),
    /** The version of that case which you have read. */
    intoVersion: z.int().positive(),
  })
  .meta({ id: 'MergeRequest' });
export type MergeRequest = z.infer<typeof mergeRequest>;

export const unmergeRequest = z
  .strictObject({
    /** The version which you have read of the case that this one is merged into. */
    intoVersion: z.int().positive(),
  })
  .meta({ id: 'UnmergeRequest' });
export type UnmergeRequest = z.infer<typeof unmergeRequest>;

/** A case and everything that was found to be the same. */
export const duplicateGroupResponse = z
  .strictObject({
    rootId: z.uuid(),
    cases: z.array(
      z.strictObject({
        id: z.uuid(),
        version: z.int(),
        status: z.enum(aspirationStatuses),
        trackingNumber: z.string(),
        mergedInto: z.uuid().nullable(),
        supporters: z.int(),
      }),
    ),
    /** Citizens who told of it, each counted once. */
    affected: z.int(),
    /** 0 to 100. */
    priority: z.int(),
  })
  .meta({ id: 'DuplicateGroup' });
export type DuplicateGroupResponse = z.infer<typeof duplicateGroupResponse>;
