import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aspirationsFixture, type AspirationsFixture } from '../../../../../test/aspirations/sample-aspiration.js';
import { categories } from '../../../../../local/seed/categories.js';
import type { CategoryList } from './category.dto.js';
import type { CategorySuggestions } from './category-suggestion.dto.js';

describe('suggested categories', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
    await recordCategories(categories.map(({ code, nameId, nameEn }) => ({ code, nameId, nameEn })));
  });
  afterAll(() => on.stop());

  const recordCategories = async (all: object[]) => {
    const recorded = await on.admin.replace<CategoryList>('/v1/categories', { categories: all });
    expect([recorded.status, recorded.body]).toEqual([200, expect.anything()]);
    return recorded.body.categories.map(({ code }) => code);
  };
  const suggested = async (body: string, title?: string) => {
    const answer = await on.anyone.post<CategorySuggestions>('/v1/categories/suggestions', { title, body });
    expect([answer.status, answer.body]).toEqual([200, expect.anything()]);
    return answer.body.items;
  };
  const firstOf = async (body: string) => (await suggested(body))[0]?.code;

  it('come with their names, most likely first, the same for the same text', async () => {
    const items = await suggested('PJU di gang mati sudah seminggu, gelap kalau malam', 'Lampu jalan');
    expect(items.length).toBeGreaterThanOrEqual(3);
    expect(items[0]).toMatchObject({
      code: 'STREET_LIGHTING',
      nameId: 'Penerangan jalan umum',
      nameEn: 'Street lighting',
    });
    expect(items.map(({ confidence }) => confidence)).toEqual(
      items.map(({ confidence }) => confidence).toSorted((a, b) => b - a),
    );
    expect(await suggested('PJU di gang mati sudah seminggu, gelap kalau malam', 'Lampu jalan')).toEqual(items);
  });

  it('need no title', async () => {
    const body = 'PJU di gang mati sudah seminggu, gelap kalau malam';
    expect(await suggested(body, '')).toEqual(await suggested(body));
  });

  it('understand Sundanese, abbreviations and typing errors', async () => {
    expect(await firstOf('punten pak, runtah ngagunduk teu dicandak')).toBe('WASTE_AND_ENVIRONMENT');
    expect(await firstOf(String.raw`jln rusak bnyk lobang\nmhn diperbaiki`)).toBe('ROADS_AND_BRIDGES');
  });

  it('begin with OTHER for a text without a subject', async () => {
    for (const text of ['xyzzy', '🙏🙏', 'mohon bantuannya pak'])
      expect(await suggested(text)).toMatchObject([{ code: 'OTHER' }, {}, {}, {}]);
  });

  it('are on offer; a category of the office is known by its name, and OTHER is never retired', async () => {
    const own = { code: 'STRAY_MONKEYS', nameId: 'Monyet liar', nameEn: 'Stray monkeys' };
    const rest = { code: 'HEALTH', nameId: 'Kesehatan', nameEn: 'Health' };
    const roads = { code: 'ROADS_AND_BRIDGES', nameId: 'Jalan', nameEn: 'Roads' };
    expect(await recordCategories([own, rest, roads])).toEqual([
      'HEALTH',
      'OTHER',
      'ROADS_AND_BRIDGES',
      'STRAY_MONKEYS',
    ]);
    const codes = (await suggested('ada monyet masuk rumah')).map(({ code }) => code);
    expect(codes[0]).toBe('STRAY_MONKEYS');
    expect(codes.toSorted()).toEqual(['HEALTH', 'OTHER', 'ROADS_AND_BRIDGES', 'STRAY_MONKEYS']);
  });

  it('refuse an empty text', async () => {
    for (const body of [{ body: '' }, {}, { body: 'a', extra: 1 }])
      expect(await on.anyone.post('/v1/categories/suggestions', body)).toMatchObject({
        status: 400,
        body: { code: 'invalid-request' },
      });
  });
});
