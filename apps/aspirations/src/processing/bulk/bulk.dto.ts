import { z } from 'zod';
import { PartProblem } from '#http-api';
import { rule } from '#text';
import { aspirationStatuses } from '../../aspirations/aspiration.states.js';
import { AssigneeChange } from '../colleagues/colleague.dto.js';
import { Assignment } from '../handling/handling.dto.js';
import { byRule, NextStep } from '../verification/next-step.dto.js';
import { CategoryChange } from '../verification/verification.dto.js';

const selected = 200;

/** What is done with each of them. */
export const BulkAction = z
  .discriminatedUnion('action', [
    z.strictObject({ action: z.literal('VERIFY'), next: NextStep.default(byRule) }),
    z.strictObject({ action: z.literal('ASSIGN').describe('To an agency'), ...Assignment.shape }),
    z.strictObject({ action: z.literal('SET_ASSIGNEE').describe('To a colleague'), ...AssigneeChange.shape }),
    z.strictObject({ action: z.literal('RECATEGORISE'), ...CategoryChange.shape }),
    z.strictObject({
      action: z.literal('MERGE').describe('Into this aspiration, as it is then'),
      into: z.uuid().toLowerCase(),
    }),
  ])
  .meta({ id: 'BulkAction' });
export type BulkAction = z.output<typeof BulkAction>;

export const BulkRequest = z
  .strictObject({
    items: z
      .array(z.strictObject({ id: z.uuid().toLowerCase(), version: z.int().min(1) }))
      .min(1)
      .max(selected)
      .refine(
        (items) => new Set(items.map(({ id }) => id)).size === items.length,
        rule({ en: 'must name each aspiration once', id: 'setiap aspirasi hanya boleh disebut sekali' }),
      ),
    do: BulkAction,
    dryRun: z.boolean().default(false).describe('Show what would happen to each, and change nothing'),
  })
  .meta({ id: 'BulkRequest' });
export type BulkRequest = z.output<typeof BulkRequest>;

const BulkResult = z.strictObject({
  id: z.uuid(),
  outcome: z.enum(['DONE', 'UNCHANGED', 'REFUSED']),
  version: z.int().nullable().describe('Afterwards; null when it was refused'),
  status: z.enum(aspirationStatuses).nullable(),
  agencyId: z.string().nullable(),
  problem: PartProblem.nullable().describe('Why it was refused'),
});
export type BulkResult = z.output<typeof BulkResult>;

/** In the order of the request. */
export const BulkResponse = z
  .strictObject({ dryRun: z.boolean(), done: z.int(), refused: z.int(), results: z.array(BulkResult) })
  .meta({ id: 'BulkResponse' });
export type BulkResponse = z.output<typeof BulkResponse>;
