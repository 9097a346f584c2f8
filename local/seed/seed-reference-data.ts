import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agencies } from './agencies.js';
import { areas, villages } from './areas.js';
import { categories } from './categories.js';
import { categoryForms } from './category-forms.js';
import { holidayOrigin, holidays } from './holidays.js';
import type { PlatformApi } from './platform-api.js';

/** Seeds the areas if there are none. Later changes stay unchanged. */
export async function seedAreas(registry: PlatformApi): Promise<number> {
  const all = areas();
  const last = all.at(-1);
  if (await registry.find(`/v1/areas/${last?.code}`)) return 0;
  await registry.replace('/v1/areas', { items: all });
  return all.length;
}

/** Seeds the boundaries of villages if there are none; they are not official (`data/ATTRIBUTION.md`). */
export async function seedBoundaries(registry: PlatformApi): Promise<number> {
  const last = villages().at(-1);
  if (await registry.find(`/v1/areas/${last?.code}/boundary`)) return 0;
  const file = readFileSync(join(import.meta.dirname, '..', '..', 'data', 'village-boundaries.geojson'));
  const { boundaries } = await registry.upload<{ boundaries: number }>(
    '/v1/areas/import/geojson',
    'application/geo+json',
    file,
  );
  return boundaries;
}

/** Seeds missing agencies. */
export async function seedAgencies(aspirations: PlatformApi): Promise<number> {
  const page = await aspirations.find<{ items: readonly { id: string }[] }>('/v1/agencies?limit=100');
  const existing = new Set(page?.items.map(({ id }) => id));
  const missing = agencies.filter(({ id }) => !existing.has(id));
  for (const { id, ...agency } of missing) await aspirations.replace(`/v1/agencies/${id}`, agency);
  return missing.length;
}

/** Seeds the categories and their routing rules if there are none. */
export async function seedCategories(aspirations: PlatformApi): Promise<number> {
  const rules = await aspirations.find<{ rules: readonly unknown[] }>('/v1/routing-rules');
  if (rules && rules.rules.length > 0) return 0;
  await aspirations.replace('/v1/categories', {
    categories: categories.map(({ code, nameId, nameEn }) => ({ code, nameId, nameEn })),
  });
  for (const { category, questions } of categoryForms) {
    const form = await aspirations.find<{ version: number }>(`/v1/categories/${category}/form`);
    if (form?.version === 0) await aspirations.putVersion(`/v1/categories/${category}/form`, 0, { questions });
  }
  await aspirations.replace('/v1/routing-rules', {
    rules: categories.map(({ code, agencyId }) => ({ category: code, areaCode: null, agencyId })),
  });
  return categories.length;
}

/** Seeds the days off of years without any. */
export async function seedHolidays(aspirations: PlatformApi): Promise<number> {
  let seeded = 0;
  for (const [year, days] of Object.entries(holidays())) {
    const existing = await aspirations.find<{ days: readonly unknown[] }>(`/v1/holidays/${year}`);
    if (existing && existing.days.length > 0) continue;
    await aspirations.replace(`/v1/holidays/${year}`, { days, ...holidayOrigin(year) });
    seeded += days.length;
  }
  return seeded;
}
