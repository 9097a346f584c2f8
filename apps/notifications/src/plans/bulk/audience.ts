import { z } from 'zod';
import { documentKinds, documentLanguages, documentTopics, memberPosts } from '#contracts';
import { rule } from '#text';

/** What a subscription must want; what is missing may be anything. */
const wishes = z.strictObject({
  topics: z.array(z.enum(documentTopics)).min(1).max(documentTopics.length).optional(),
  kinds: z.array(z.enum(documentKinds)).min(1).max(documentKinds.length).optional(),
  languages: z.array(z.enum(documentLanguages)).min(1).max(documentLanguages.length).optional(),
});
export type Wishes = Readonly<z.output<typeof wishes>>;

/** Whom a plan reaches, within its areas. */
export type Audience =
  | { readonly any: readonly Audience[] }
  | { readonly all: readonly Audience[] }
  | { readonly areas: readonly string[] }
  | { readonly subscribers: Wishes }
  | { readonly posts: readonly (typeof memberPosts)[number][] }
  | { readonly kims: readonly string[] };

export const areaPrefix = z.string().regex(
  /^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/,
  rule({
    en: 'must be the code of a regency, a district or a village',
    id: 'harus kode kabupaten, kecamatan, atau desa',
  }),
);

const maxDepth = 4;
const maxSelectors = 50;

const Selector: z.ZodType<Audience> = z
  .union([
    z.strictObject({ areas: z.array(areaPrefix).min(1).max(500) }),
    z.strictObject({ subscribers: wishes }),
    z.strictObject({ posts: z.array(z.enum(memberPosts)).min(1).max(memberPosts.length) }),
    z.strictObject({ kims: z.array(z.uuid()).min(1).max(500) }),
    z.strictObject({
      get any() {
        return z.array(Selector).min(1).max(maxSelectors);
      },
    }),
    z.strictObject({
      get all() {
        return z.array(Selector).min(1).max(maxSelectors);
      },
    }),
  ])
  .meta({ id: 'AudienceExpression' });

/** An audience expression of a request: `{ "all": [{ "posts": ["CHAIR"] }, { "areas": ["32.01.22"] }] }`. */
export const AudienceExpression = Selector.refine((audience) => depthOf(audience) <= maxDepth, {
  error: rule({ en: `must be nested at most ${maxDepth} deep`, id: `paling dalam ${maxDepth} tingkat` }),
}).refine((audience) => selectorsOf(audience).length <= maxSelectors, {
  error: rule({ en: `must have at most ${maxSelectors} selectors`, id: `paling banyak ${maxSelectors} pemilih` }),
});

function partsOf(audience: Audience): readonly Audience[] | undefined {
  if ('any' in audience) return audience.any;
  return 'all' in audience ? audience.all : undefined;
}

function depthOf(audience: Audience): number {
  const parts = partsOf(audience);
  return parts ? 1 + Math.max(...parts.map(depthOf)) : 1;
}

/** The selectors without the operators between them. */
function selectorsOf(audience: Audience): Audience[] {
  return partsOf(audience)?.flatMap(selectorsOf) ?? [audience];
}

/** Some of those whom the expression matches may have subscribed, with a cadence of their own. */
export function selectsSubscribers(audience: Audience): boolean {
  return selectorsOf(audience).some((selector) => 'subscribers' in selector);
}

/** Everybody whom the expression matches has subscribed. */
export function selectsOnlySubscribers(audience: Audience): boolean {
  if ('any' in audience) return audience.any.every(selectsOnlySubscribers);
  if ('all' in audience) return audience.all.some(selectsOnlySubscribers);
  return 'subscribers' in audience;
}
