import { z } from 'zod';
import { line } from '#http-api';
import { areaCode } from '#contracts';
import { agencyId } from '../agencies/agency.dto.js';
import { categoryCode } from '../text-fields.js';

const category = z.strictObject({ code: categoryCode, nameId: line(120), nameEn: line(120) });

/** All categories that are offered; one that is left out is retired, and offered again when it is named again. */
export const categories = z
  .strictObject({
    categories: z
      .array(category)
      .max(500)
      .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, 'names a category twice'),
  })
  .meta({ id: 'Categories' });
export type Categories = z.infer<typeof categories>;

export const categoriesResponse = z
  .strictObject({
    categories: z.array(z.strictObject({ code: z.string(), nameId: z.string(), nameEn: z.string() })),
  })
  .meta({ id: 'CategoryList' });

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
