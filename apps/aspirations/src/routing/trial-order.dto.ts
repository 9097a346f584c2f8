import { z } from 'zod';
import { rules } from './rule-set.dto.js';
import { trialSpan } from './trial.dto.js';

/** The rules to try, as they are or as the set that has them, over the newest cases. */
export const trialOrder = z
  .strictObject({ ruleSet: z.int().min(1).max(1_000_000).optional(), rules: rules.optional(), ...trialSpan })
  .refine((order) => (order.ruleSet === undefined) !== (order.rules === undefined), 'names either a set or rules')
  .meta({ id: 'RoutingTrialOrder' });
export type TrialOrder = z.infer<typeof trialOrder>;
