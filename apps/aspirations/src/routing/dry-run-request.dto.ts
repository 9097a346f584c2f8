import { z } from 'zod';
import { rule } from '#text';
import { rules } from './rule-set.dto.js';
import { dryRunRange } from './dry-run.dto.js';

/** The rules of a dry run, given as they are or by the number of their set, over the newest aspirations. */
export const DryRunRequest = z
  .strictObject({ ruleSet: z.int().min(1).max(1_000_000).optional(), rules: rules.optional(), ...dryRunRange })
  .refine(
    (order) => (order.ruleSet === undefined) !== (order.rules === undefined),
    rule({ en: 'must have either ruleSet or rules', id: 'harus memuat salah satu: ruleSet atau rules' }),
  )
  .meta({ id: 'RoutingDryRunRequest' });
export type DryRunRequest = z.output<typeof DryRunRequest>;
