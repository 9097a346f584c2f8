import { z } from 'zod';
import { aspirationKinds } from '#contracts';
import { asRead, line } from '#http-api';
import { rule } from '#text';
import { categoryCode, questionKey } from '../../text-fields.js';
import { type Question, questionTypes } from './questions.js';

const maxDepth = 3;

const category = z.strictObject({
  code: categoryCode,
  nameId: line(120),
  nameEn: line(120),
  /** The wider category; it is at the top when this is left out. */
  parentCode: categoryCode.nullable().optional(),
  formVersion: asRead(z.int()),
});

/** All categories on offer; one that is left out is retired, and on offer again when it is named again. */
export const Categories = z
  .strictObject({
    categories: z
      .array(category)
      .max(500)
      .superRefine((all, issues) => {
        const parents = new Map(all.map(({ code, parentCode }) => [code, parentCode ?? null]));
        if (parents.size < all.length)
          issues.addIssue({
            code: 'custom',
            message: rule({ en: 'must name each category once', id: 'setiap kategori hanya boleh disebut sekali' }),
          });
        for (const [place, { code }] of all.entries())
          if (!leadsToTop(code, parents))
            issues.addIssue({
              code: 'custom',
              path: [place, 'parentCode'],
              message: rule({
                en: `must lead to the top in at most ${maxDepth} steps`,
                id: `harus mencapai puncak dalam paling banyak ${maxDepth} langkah`,
              }),
            });
      }),
    version: asRead(z.int()),
  })
  .meta({ id: 'Categories' });
export type Categories = z.output<typeof Categories>;

/** Every parent exists, and there is no cycle. */
function leadsToTop(code: string, parents: ReadonlyMap<string, string | null>): boolean {
  let at: string | null | undefined = code;
  for (let step = 0; step < maxDepth && at !== null && at !== undefined; step++) at = parents.get(at);
  return at === null;
}

export const CategoryList = z
  .strictObject({
    version: z.int(),
    categories: z.array(
      z.strictObject({
        code: z.string(),
        nameId: z.string(),
        nameEn: z.string(),
        parentCode: z.string().nullable(),
        /** The version of its questions (`/v1/categories/{code}/form`); 0 when it has none. */
        formVersion: z.int(),
      }),
    ),
  })
  .meta({ id: 'CategoryList' });
export type CategoryList = z.output<typeof CategoryList>;

const question = z
  .strictObject({
    key: questionKey,
    questionId: line(300),
    questionEn: line(300),
    type: z.enum(questionTypes),
    required: z.boolean(),
    /** The kinds of aspiration that it is asked for; null for all. */
    kinds: z.array(z.enum(aspirationKinds)).min(1).max(aspirationKinds.length).nullable(),
    choices: z
      .array(z.strictObject({ code: categoryCode, nameId: line(120), nameEn: line(120) }))
      .max(100)
      .refine(
        (all) => new Set(all.map(({ code }) => code)).size === all.length,
        rule({ en: 'must name each choice once', id: 'setiap pilihan hanya boleh disebut sekali' }),
      ),
  })
  .refine(({ type, choices }) => (type === 'CHOICE') === choices.length > 0, {
    path: ['choices'],
    message: rule({
      en: 'must be given for the type CHOICE, and for no other',
      id: 'harus diisi untuk jenis CHOICE, dan hanya untuk jenis itu',
    }),
  });

/** All questions of a category; they become its next version, and existing aspirations retain theirs. */
export const NewCategoryForm = z
  .strictObject({
    category: asRead(z.string()),
    version: asRead(z.int()),
    questions: z
      .array(question)
      .max(30)
      .refine(
        (all) => new Set(all.map(({ key }) => key)).size === all.length,
        rule({ en: 'must name each question once', id: 'setiap pertanyaan hanya boleh disebut sekali' }),
      ),
  })
  .meta({ id: 'NewCategoryForm' });
export type NewCategoryForm = z.output<typeof NewCategoryForm>;

export const CategoryFormQuery = z.strictObject({
  /** An older version; the latest when it is left out. */
  version: z.coerce.number().int().min(1).max(1_000_000).optional(),
});
export type CategoryFormQuery = z.output<typeof CategoryFormQuery>;

export const CategoryForm = z
  .strictObject({
    category: z.string(),
    /** 0 until questions are recorded. */
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
  .meta({ id: 'CategoryForm' });
export type CategoryForm = Omit<z.output<typeof CategoryForm>, 'questions'> & {
  readonly questions: readonly Question[];
};
