import { z } from 'zod';
import { areaCode, aspirationKinds } from '#contracts';
import { rule } from '#text';
import { categoryCode, questionKey } from '../text-fields.js';
import { rules } from './rule-set.dto.js';
import { dryRunRange } from './dry-run.dto.js';

/** What a citizen might write, to be routed besides the stored aspirations. */
const text = z.strictObject({
  kind: z.enum(aspirationKinds).default('COMPLAINT'),
  category: categoryCode,
  villageCode: areaCode,
  title: z.string().max(200).default(''),
  body: z.string().max(20_000),
  answers: z.record(questionKey, z.union([z.string().max(500), z.number()])).default({}),
  receivedAt: z.iso.datetime({ offset: true }).optional().describe('Now, when it is left out'),
});
export type GivenText = z.output<typeof text>;

/** The rules of a dry run, given as they are or by the number of their set, over the newest aspirations. */
export const DryRunRequest = z
  .strictObject({
    ruleSet: z.int().min(1).max(1_000_000).optional(),
    rules: rules.optional(),
    texts: z.array(text).max(50).default([]),
    ...dryRunRange,
  })
  .refine(
    (order) => (order.ruleSet === undefined) !== (order.rules === undefined),
    rule({ en: 'must have either ruleSet or rules', id: 'harus memuat salah satu: ruleSet atau rules' }),
  )
  .meta({ id: 'RoutingDryRunRequest' });
export type DryRunRequest = z.output<typeof DryRunRequest>;
