import { z } from 'zod';
import { rules } from './rule-set.dto.js';
import { dryRunRange } from './dry-run.dto.js';

/** The rules to try, as they are or as the set that has them, over the newest cases. */
export const dryRunRequest = z
  .strictObject({ ruleSet: z.int().min(1).max(1_000_000).optional(), rules: rules.optional(), ...dryRunRange })
  .refine((order) => (order.ruleSet === undefined) !== (order.rules === undefined), 'names either a set or rules')
  .meta({ id: 'RoutingDryRunRequest' });
export type DryRunRequest = z.infer<typeof dryRunRequest>;
