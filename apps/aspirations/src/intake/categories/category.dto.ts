import { z } from 'zod';
import { aspirationKinds } from '#contracts';
import { line } from '#http-api';
import { categoryCode } from '../../text-fields.js';
import { type Question, questionTypes } from './questions.js';

const maxDepth = 3;

const category = z.strictObject({
  code: categoryCode,
  nameId: line(120),
  nameEn: line(120),
  /** The wider category that it lies in; at the top when it is left out. */
  parentCode: categoryCode.nullable().optional(),
});

/** All categories that are offered; one that is left out is retired, and offered again when it is named again. */
export const categories = z
  .strictObject({
    categories: z
      .array(category)
      .max(500)
      .superRefine((all, issues) => {
        const parents = new Map(all.map(({ code, parentCode }) => [code, parentCode ?? null]));
        if (parents.size < all.length) issues.addIssue({ code: 'custom', message: 'names a category twice' });
        for (const [place, { code }] of all.entries())
          if (!leadsToTop(code, parents))
            issues.addIssue({
              code: 'custom',
              path: [place, 'parentCode'],
              message: `must lead to the top in at most ${maxDepth} steps`,
            });
      }),
  })
  .meta({ id: 'Categories' });
export type Categories = z.infer<typeof categories>;

/** Every parent is there, and no way goes round in a circle. */
function leadsToTop(code: string, parents: ReadonlyMap<string, string | null>): boolean {
  let at: string | null | undefined = code;
  for (let step = 0; step < maxDepth && at !== null && at !== undefined; step++) at = parents.get(at);
  return at === null;
}

export const categoriesResponse = z
  .strictObject({
    categories: z.array(
      z.strictObject({
        code: z.string(),
        nameId: z.string(),
        nameEn: z.string(),
        parentCode: z.string().nullable(),
        /** Of what is asked now (`/v1/categories/{code}/form`); 0 when nothing is. */
        formVersion: z.int(),
      }),
    ),
  })
  .meta({ id: 'CategoryList' });
export type CategoriesResponse = z.infer<typeof categoriesResponse>;

export const questionKey = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/, 'a name such as brokenSince');

const question = z
  .strictObject({
    key: questionKey,
    questionId: line(300),
    questionEn: line(300),
    type: z.enum(questionTypes),
    required: z.boolean(),
    /** It is asked for these kinds only; null for all. */
    kinds: z.array(z.enum(aspirationKinds)).min(1).max(aspirationKinds.length).nullable(),
    choices: z
      .array(z.strictObject({ code: categoryCode, nameId: line(120), nameEn: line(120) }))
      .max(100)
      .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, 'names a choice twice'),
  })
  .refine(({ type, choices }) => (type === 'CHOICE') === choices.length > 0, {
    path: ['choices'],
    message: 'belong to the type CHOICE, and to no other',
  });

/** All that is asked; it becomes the next version, and cases that are there keep theirs. */
export const newFormVersion = z
  .strictObject({
    questions: z
      .array(question)
      .max(30)
      .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, 'names a fact twice'),
  })
  .meta({ id: 'NewFactSheet' });
export type NewFormVersion = z.infer<typeof newFormVersion>;

export const formVersionQuery = z.strictObject({
  /** An older version; the newest when it is left out. */
  version: z.coerce.number().int().min(1).max(1_000_000).optional(),
});
export type FormVersionQuery = z.infer<typeof formVersionQuery>;

export const formVersionResponse = z
  .strictObject({
    category: z.string(),
    /** 0 as long as nothing was ever recorded. */
    version: z.int(),
    questions: z.array(
      z.strictObject({
        key: z.string(),
        questionId: z.string(),
        questionEn: z.string(),
        type: z.enum(questionTypes),
        required: z.boolean(),
        kinds: z.array(z.enum(aspirationKinds)).nullable(),
        choices: z.array(z.strictObject({ code: z.string(), nameId: z.string(), nameEn: z.string() })),
      }),
    ),
  })
  .meta({ id: 'FactSheet' });
export type FormVersionResponse = Omit<z.infer<typeof formVersionResponse>, 'questions'> & {
  readonly questions: readonly Question[];
};
