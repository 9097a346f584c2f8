import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aspirationsFixture,
  type AspirationsFixture,
  ifMatch,
  must,
} from '../../../test/aspirations/sample-aspiration.js';

type Content = Record<string, unknown> & { version: number };

/** What a PUT gives anew. */
const anew = ['version', 'number', 'activeFrom', 'history'];
const contentOf = (body: Content) => Object.fromEntries(Object.entries(body).filter(([name]) => !anew.includes(name)));

const question = {
  key: 'brokenSince',
  questionId: 'Sejak kapan?',
  questionEn: 'Since when?',
  type: 'DATE',
  required: false,
  kinds: null,
  choices: [],
};
const draft = {
  note: 'Musim hujan',
  rules: [
    {
      category: 'OTHER',
      areaCode: '32.01',
      kinds: ['COMPLAINT'],
      text: { words: ['banjir'], minLength: null, maxLength: 500 },
      when: { weekdays: [1], fromHour: 8, untilHour: 16, fromDay: '2026-11-01', untilDay: null },
      agencyId: 'dinkes',
    },
  ],
};

describe('a table that is replaced as a whole', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
    await must(200, await on.admin.replace('/v1/categories/OTHER/form', { questions: [question] }));
    const { rules } = (await on.admin.get<Content>('/v1/routing-rules')).body;
    await must(200, await on.admin.replace('/v1/routing-rules', { rules: [...draft.rules, ...(rules as object[])] }));
    await must(201, await on.admin.post('/v1/routing-rule-sets', draft));
  });
  afterAll(() => on.stop());

  const read = async (path: string) => (await on.admin.get<Content>(path)).body;

  describe.each([
    '/v1/categories',
    '/v1/categories/OTHER/form',
    '/v1/routing-rules',
    '/v1/routing-rule-sets/3',
    '/v1/holidays/2026',
    '/v1/time-limits',
    '/v1/agencies/dpupr',
  ])('%s', (path) => {
    it('accepts what was read, and changes nothing by it', async () => {
      const before = await on.admin.get<Content>(path);
      expect(before.headers['etag']).toBe(`"${before.body.version}"`);
      expect(await on.admin.put(path, before.body, ifMatch(before.body.version))).toMatchObject({ status: 200 });
      expect(contentOf(await read(path))).toEqual(contentOf(before.body));
    });

    it('needs the version that was read, and refuses another', async () => {
      const before = await read(path);
      expect(await on.admin.put(path, before)).toMatchObject({ status: 428, body: { code: 'precondition-required' } });
      expect(await on.admin.put(path, before, ifMatch(before.version + 1))).toMatchObject({
        status: 412,
        body: { code: 'precondition-failed' },
      });
      expect(await read(path)).toEqual(before);
    });
  });

  it('is replaced by one of two who have read the same', async () => {
    const { timeLimits, version } = await read('/v1/time-limits');
    const answers = await Promise.all(
      [4, 6].map((workingDays) => {
        const changed = (timeLimits as object[]).map((limit) => ({ ...limit, workingDays }));
        return on.admin.put('/v1/time-limits', { timeLimits: changed }, ifMatch(version));
      }),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  it('begins with version 0', async () => {
    const next = { days: [{ date: '2031-01-01', name: 'Tahun Baru', kind: 'NATIONAL_HOLIDAY' }] };
    expect(await on.admin.put('/v1/holidays/2031', next, ifMatch(1))).toMatchObject({ status: 412 });
    expect(await on.admin.put('/v1/holidays/2031', next, ifMatch(0))).toMatchObject({
      status: 200,
      body: { version: 1 },
    });
    expect(await on.admin.put('/v1/holidays/2030', await read('/v1/holidays/2031'), ifMatch(0))).toMatchObject({
      status: 422,
      body: { code: 'holiday-of-another-year', errors: [{ pointer: '/year' }, { pointer: '/days/0/date' }] },
    });
    const agency = { name: 'Badan Baru', shortName: 'BB' };
    expect(await on.admin.put('/v1/agencies/baru', agency, ifMatch(0))).toMatchObject({
      status: 422,
      body: { code: 'agency-address-missing' },
    });
  });

  it('retires no category that is in use, and names its uses', async () => {
    const path = '/v1/time-limits';
    const { timeLimits } = (await read(path)) as unknown as { timeLimits: { stage: string }[] };
    const ofCategory = { ...timeLimits.find(({ stage }) => stage === 'RESPONSE'), category: 'ROADS_AND_BRIDGES' };
    await must(200, await on.admin.replace(path, { timeLimits: [...timeLimits, ofCategory] }));
    await must(
      200,
      await on.admin.replace('/v1/agencies/dpupr', {
        name: 'PUPR',
        shortName: 'PUPR',
        categories: ['ROADS_AND_BRIDGES'],
      }),
    );
    const others = [{ code: 'OTHER', nameId: 'Lainnya', nameEn: 'Other' }];
    expect(await on.admin.replace('/v1/categories', { categories: others })).toMatchObject({
      status: 409,
      body: {
        code: 'category-in-use',
        errors: [
          {
            pointer: '/categories',
            detail: expect.stringMatching(/^ROADS_AND_BRIDGES dipakai oleh aturan penerusan 2 dari himpunan \d+\.$/),
          },
          { pointer: '/categories', detail: 'ROADS_AND_BRIDGES dipakai oleh perangkat daerah dpupr.' },
          { pointer: '/categories', detail: 'ROADS_AND_BRIDGES dipakai oleh batas waktu RESPONSE.' },
        ],
      },
    });
    expect((await read('/v1/categories'))['categories']).toHaveLength(2);
  });

  it('names only what is on offer', async () => {
    const { timeLimits } = (await read('/v1/time-limits')) as unknown as { timeLimits: object[] };
    const extra = async (changes: object) =>
      on.admin.replace('/v1/time-limits', { timeLimits: [...timeLimits, { ...timeLimits[0], ...changes }] });
    expect(await extra({ category: 'NO_SUCH' })).toMatchObject({ status: 422, body: { code: 'unknown-category' } });
    expect(await extra({ agencyId: 'unknown' })).toMatchObject({ status: 422, body: { code: 'unknown-agency' } });
  });
});
