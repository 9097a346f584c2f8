import { z } from 'zod';
import { aspirationStatuses } from '../aspirations/aspiration.workflow.js';

/** What a case is merged into. */
export const mergeOrder = z
  .strictObject({
    /** A case; when it is itself merged, its root is meant. */
    into: z.uuid().toLowerCase(),
    /** The version of that case which you have read. */
    intoVersion: z.int().positive(),
  })
  .meta({ id: 'MergeOrder' });
export type MergeOrder = z.infer<typeof mergeOrder>;

export const unmergeOrder = z
  .strictObject({
    /** The version which you have read of the case that this one is merged into. */
    intoVersion: z.int().positive(),
  })
  .meta({ id: 'UnmergeOrder' });
export type UnmergeOrder = z.infer<typeof unmergeOrder>;

/** A case and everything that was found to be the same. */
export const familyResponse = z
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
  .meta({ id: 'AspirationFamily' });
export type FamilyResponse = z.infer<typeof familyResponse>;
