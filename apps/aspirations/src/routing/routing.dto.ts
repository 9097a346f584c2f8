import { z } from 'zod';
import { areaCode } from '#contracts';
import { agencyId } from '../agencies/agency.dto.js';
import { categoryCode } from '../text-fields.js';

const rule = z.strictObject({ category: categoryCode, areaCode: areaCode.nullable(), agencyId });

/** All rules; `areaCode` null is everywhere, and the rule with the narrowest area wins. */
export const routingRules = z
  .strictObject({
    rules: z
      .array(rule)
      .max(5_000)
      .refine(
        (rules) => new Set(rules.map(({ category: of, areaCode: at }) => `${of} ${at}`)).size === rules.length,
        'has two rules for one category and area',
      ),
  })
  .meta({ id: 'RoutingRules' });
export type RoutingRules = z.infer<typeof routingRules>;

export const routingRulesResponse = z
  .strictObject({
    rules: z.array(z.strictObject({ category: z.string(), areaCode: z.string().nullable(), agencyId: z.string() })),
  })
  .meta({ id: 'RoutingRuleList' });
