import { z } from 'zod';
import { line } from '#http-api';
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
