import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { sql } from '#database';
import {
  assigned,
  ifMatch,
  newAspiration,
  otherVillage,
  received,
  aspirationsFixture,
  type AspirationsFixture,
  village,
} from '../../../../test/aspirations/sample-aspiration.js';
import type { AspirationResponse } from '../aspirations/aspiration.dto.js';
import type { ActivatedRuleSet, RecordedRulesResponse, RoutingRulesResponse, RuleSetResponse } from './rule-set.dto.js';
import type { DryRunResponse } from './dry-run.dto.js';

type Problem = { code: string; errors?: { pointer: string }[] };

const sets = '/v1/routing-rule-sets';
const roads = { category: 'ROADS_AND_BRIDGES', areaCode: '32.01', agencyId: 'dpupr' };
const any = { category: null, areaCode: null };
const bridges = { ...any, text: { words: ['jembatan'] }, agencyId: 'dinkes' };
const soon = () => new Date(Date.now() + 3_600_000).toISOString();

describe('routing rules', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  const inForce = async () => (await on.admin.get<RoutingRulesResponse>('/v1/routing-rules')).body;
  const put = (rules: object[]) => on.admin.replace<RecordedRulesResponse & Problem>('/v1/routing-rules', { rules });
  const draft = async (rules: object[]) =>
    (await on.coordinator.post<RuleSetResponse>(sets, { note: 'Banjir', rules })).body;
  const activate = (number: number, version: number, from?: string) =>
    on.admin.post<ActivatedRuleSet & Problem>(
      `${sets}/${number}/activate`,
      { reason: 'Musim hujan', ...(from !== undefined && { from }) },
      ifMatch(version),
    );
  const verified = async (changes: object) => {
    const { id } = await received(on, changes);
    return (await on.coordinator.post<AspirationResponse>(`/v1/aspirations/${id}/verify`, {}, ifMatch(1))).body;
  };

  it('are drafted, run dry and activated, with a history of actors and reasons', async () => {
    const before = await inForce();
    const drafted = await on.coordinator.post<RuleSetResponse>(sets, { note: 'Jembatan', rules: [bridges, roads] });
    const { number } = drafted.body;
    expect(drafted).toMatchObject({
      status: 201,
      headers: { location: `${sets}/${number}`, etag: '"1"' },
      body: {
        state: 'DRAFT',
        rules: [{ ...bridges, kinds: [], when: null, answers: [], office: null }, roads],
        activeFrom: null,
      },
    });
    expect(await inForce()).toEqual(before);
    expect(await verified({})).toMatchObject({ status: 'ASSIGNED', agencyId: 'dpupr' });

    const changed = { note: 'Jembatan saja', rules: [bridges] };
    expect(await on.coordinator.put(`${sets}/${number}`, changed, ifMatch(2))).toMatchObject({ status: 412 });
    expect(await on.coordinator.put(`${sets}/${number}`, changed, ifMatch(1))).toMatchObject({
      status: 200,
      body: { version: 2, note: changed.note },
    });
    expect(await activate(number, 2)).toMatchObject({ status: 200, body: { ruleSet: { state: 'IN_FORCE' } } });
    expect(await inForce()).toMatchObject({ number, rules: [bridges] });
    expect(await verified({})).toMatchObject({ status: 'ASSIGNED', agencyId: 'dinkes' });
    expect(await verified({ title: 'Jalan berlubang', body: 'Parah.' })).toMatchObject({ status: 'VERIFIED' });

    const { body } = await on.admin.get<RuleSetResponse>(`${sets}/${number}`);
    expect(body.history).toMatchObject([
      { version: 1, action: 'draft', actor: 'koordinator', reason: 'Jembatan' },
      { version: 2, action: 'change', actor: 'koordinator', reason: 'Jembatan saja' },
      { version: 3, action: 'activate', actor: 'admin', reason: 'Musim hujan', activeFrom: body.activeFrom },
    ]);
    expect(await on.coordinator.put(`${sets}/${number}`, changed, ifMatch(3))).toMatchObject({
      status: 409,
      body: { code: 'rule-set-in-force' },
    });
    expect(await activate(number, 3)).toMatchObject({ status: 409, body: { code: 'rule-set-in-force' } });
    await put([roads]);
    expect(await on.admin.get(`${sets}/${number}`)).toMatchObject({ body: { state: 'PAST', rules: [bridges] } });
  });

  it('can be scheduled, and withdrawn until they take effect', async () => {
    const before = await inForce();
    const { number } = await draft([bridges]);
    const [past, later] = [new Date(Date.now() - 60_000).toISOString(), soon()];
    expect(await activate(number, 1, past)).toMatchObject({ status: 422, body: { code: 'rules-begin-in-past' } });
    expect(await activate(number, 1, later)).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
      body: { ruleSet: { state: 'SCHEDULED', activeFrom: later } },
    });
    expect(await inForce()).toEqual(before);
    const withdraw = () => on.admin.post(`${sets}/${number}/withdraw`, { reason: 'Belum perlu' }, ifMatch(2));
    expect(await withdraw()).toMatchObject({ status: 200, body: { state: 'DRAFT', version: 3 } });
    expect(await withdraw()).toMatchObject({ status: 412 });
    expect(await on.admin.post(`${sets}/${number}/withdraw`, { reason: 'x' }, ifMatch(3))).toMatchObject({
      status: 409,
      body: { code: 'rule-set-not-scheduled' },
    });
  });

  it('report which open aspirations they would route differently, and reassign none', async () => {
    await put([roads]);
    const here = await assigned(on);
    const waiting = await received(on);
    const byHand = await assigned(on, { category: 'OTHER' });
    await on.coordinator.post(
      `/v1/aspirations/${byHand.id}/assign`,
      { agencyId: 'dinkes' },
      ifMatch(byHand.now.version),
    );
    const { body } = await put([bridges]);
    const [move] = body.openAspirations.moves.filter(({ from, to }) => from === 'dpupr' && to === 'dinkes');
    expect(body.openAspirations).toMatchObject({ truncated: false, moved: move!.aspirations });
    expect(move!.examples.length).toBeLessThanOrEqual(5);
    expect(move!.examples).toEqual(expect.arrayContaining([here.id, waiting.id]));
    expect(JSON.stringify(body.openAspirations)).not.toContain(byHand.id);
    expect(JSON.stringify(body.openAspirations)).not.toContain('gantung');
    expect((await on.coordinator.get(`/v1/aspirations/${here.id}`)).body).toMatchObject({ agencyId: 'dpupr' });
    await put([roads]);
  });

  it('run dry over past aspirations and give only counts and ids', async () => {
    await put([roads]);
    const newest = await assigned(on, { title: 'Lampu padam', body: 'Gelap sekali.' });
    const order = { rules: [{ ...any, text: { words: ['lampu padam'] }, agencyId: null }, roads], limit: 2 };
    const { status, body } = await on.coordinator.post<DryRunResponse>('/v1/routing-rules/dry-run', order);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      against: (await inForce()).number,
      effect: {
        checked: 2,
        truncated: true,
        moved: 1,
        moves: [{ from: 'dpupr', to: null, aspirations: 1, examples: [newest.id] }],
      },
    });
    expect(body.agencies.reduce((sum, { proposed }) => sum + proposed, 0)).toBe(2);
    expect(body.assigned.inForce - body.assigned.proposed).toBe(1);
    expect(JSON.stringify(body)).not.toContain('padam');
    const { number } = await draft([bridges, roads]);
    const ofSet = { ruleSet: number, receivedFrom: '2020-01-01', receivedUntil: '2020-12-31' };
    expect((await on.admin.post<DryRunResponse>('/v1/routing-rules/dry-run', ofSet)).body).toMatchObject({
      effect: { checked: 0, truncated: false, moves: [] },
      unused: [1, 2],
    });
    expect(await inForce()).toMatchObject({ rules: [roads] });
  });

  it('explain where given texts go, and which rules they miss', async () => {
    await put([roads]);
    const rules = [
      { ...any, text: { words: ['banjir'] }, agencyId: 'dinkes' },
      { ...any, text: { allOf: ['jalan*'], noneOf: ['desa'] }, agencyId: null },
      roads,
    ];
    const base = { category: 'ROADS_AND_BRIDGES', villageCode: village };
    const texts = [
      { ...base, body: 'Jalanan rusak' },
      { ...base, title: 'Jalan desa', body: 'Rusak.' },
      { ...base, category: 'OTHER', body: 'Lampu' },
    ];
    const { body } = await on.admin.post<DryRunResponse>('/v1/routing-rules/dry-run', { rules, texts, limit: 0 });
    const inForceToo = { rule: 1, agencyId: 'dpupr' };
    expect(body.texts).toEqual([
      {
        rule: 2,
        agencyId: null,
        because: ['/text/allOf/0', '/text/noneOf/0'],
        missed: [{ rule: 1, condition: '/text/words' }],
        inForce: inForceToo,
      },
      {
        rule: 3,
        agencyId: 'dpupr',
        because: ['/category', '/areaCode'],
        missed: [
          { rule: 1, condition: '/text/words' },
          { rule: 2, condition: '/text/noneOf/0' },
        ],
        inForce: inForceToo,
      },
      expect.objectContaining({ rule: null, agencyId: null, because: [], inForce: { rule: null, agencyId: null } }),
    ]);
    expect(body).toMatchObject({ effect: { checked: 0 }, newest: [] });
  });

  it('route by answers to the questions of the category', async () => {
    const question = { questionId: 'Apa?', questionEn: 'What?', required: false, kinds: null };
    const choices = ['LOST', 'BROKEN'].map((code) => ({ code, nameId: code, nameEn: code }));
    const questions = [
      { ...question, key: 'damage', type: 'CHOICE', choices },
      { ...question, key: 'metres', type: 'NUMBER', choices: [] },
    ];
    expect((await on.admin.replace('/v1/categories/ROADS_AND_BRIDGES/form', { questions })).status).toBe(200);
    const long = {
      ...roads,
      answers: [
        { question: 'damage', anyOf: ['LOST'] },
        { question: 'metres', min: 10 },
      ],
    };
    expect((await put([{ ...long, agencyId: 'dinkes' }, roads])).status).toBe(200);
    expect(await verified({ answers: { damage: 'LOST', metres: 12 } })).toMatchObject({ agencyId: 'dinkes' });
    expect(await verified({ answers: { damage: 'LOST', metres: 9 } })).toMatchObject({ agencyId: 'dpupr' });
    expect(await verified({})).toMatchObject({ agencyId: 'dpupr' });
    const [newest] = (
      await on.coordinator.post<DryRunResponse>('/v1/routing-rules/dry-run', { rules: [long], limit: 3 })
    ).body.newest.slice(2);
    expect(newest).toMatchObject({ rule: 1, because: ['/category', '/areaCode', '/answers/0', '/answers/1'] });
    for (const [answer, pointer] of [
      [{ question: 'colour', anyOf: ['RED'] }, '/rules/0/answers/0/question'],
      [{ question: 'damage', min: 1 }, '/rules/0/answers/0/question'],
      [{ question: 'damage', anyOf: ['LOST', 'RED'] }, '/rules/0/answers/0/anyOf/1'],
    ] as const)
      expect(await put([{ ...roads, answers: [answer] }])).toMatchObject({
        status: 422,
        body: { code: 'unknown-question', errors: [{ pointer }] },
      });
    await put([roads]);
  });

  it('route to the office of the district, and leave others to the coordinator', async () => {
    const office = { name: 'Kecamatan Contoh', shortName: 'Contoh', email: 'camat@warga.example', kind: 'DISTRICT' };
    const record = (id: string, areaCode: string | null) =>
      on.admin.replace<Problem>(`/v1/agencies/${id}`, { ...office, areaCode });
    await put([{ ...any, agencyId: null, office: 'DISTRICT' }]);
    expect(await verified({})).toMatchObject({ status: 'VERIFIED', agencyId: null });
    expect((await record('kecamatan', village.slice(0, 8))).status).toBe(200);
    expect(await verified({})).toMatchObject({ status: 'ASSIGNED', agencyId: 'kecamatan' });
    expect(await record('kecamatan-kedua', village.slice(0, 8))).toMatchObject({
      status: 409,
      body: {
        code: 'area-has-office',
        errors: [{ pointer: '/areaCode', detail: expect.stringMatching(/^kecamatan: .+\.$/) }],
      },
    });
    expect(await record('kabupaten', '32.01')).toMatchObject({ status: 400 });
    await put([{ ...any, agencyId: null, office: 'VILLAGE' }]);
    expect(await verified({})).toMatchObject({ status: 'VERIFIED', agencyId: null });
    await put([roads]);
    await on.database.query(sql`UPDATE agency SET area_code = NULL`);
  });

  it('are run dry if and only if they can be recorded, with the same refusal', async () => {
    const words = fc.subarray(['jalan', 'jalan*', 'ja*', 'a*b', '!!!', 'jalan rusak'], { maxLength: 2 });
    const candidate = fc.record(
      {
        category: fc.constantFrom(null, 'OTHER', 'ROADS_AND_BRIDGES', 'NOTHING', 'x'),
        areaCode: fc.constantFrom(null, village, '32.01', '32'),
        kinds: fc.subarray(['COMPLAINT', 'SUGGESTION', 'WISH'], { maxLength: 2 }),
        text: fc.option(fc.record({ words, allOf: words, noneOf: words }, { requiredKeys: [] }), { nil: null }),
        answers: fc.subarray([{ question: 'damage', anyOf: ['LOST'] }, { question: 'nothing', min: 1 }, {}]),
        agencyId: fc.constantFrom(null, 'dpupr', 'unknown'),
        office: fc.constantFrom(null, null, 'DISTRICT', 'PROVINCE'),
      },
      { requiredKeys: ['category', 'areaCode', 'agencyId'] },
    );
    const plain = fc.record({
      category: fc.constantFrom(null, 'OTHER', 'ROADS_AND_BRIDGES'),
      areaCode: fc.constantFrom(null, village, '32.01'),
      text: fc.option(fc.record({ words: fc.subarray(['jalan', 'jalan*', 'banjir']) }), { nil: null }),
      agencyId: fc.constantFrom(null, 'dpupr', 'dinkes'),
    });
    const seen = new Set<boolean>();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(plain, plain, candidate), { maxLength: 3 }), async (rules) => {
        const dry = await on.admin.post<Problem>('/v1/routing-rules/dry-run', { rules, limit: 0 });
        const recorded = await put(rules);
        const { status, body } = recorded;
        const refusal = (of: Problem) => [of.code, of.errors];
        expect([dry.status, ...refusal(dry.body)]).toEqual([status, ...refusal(body)]);
        seen.add(status === 200);
      }),
      { numRuns: 25 },
    );
    expect(seen.size).toBe(2);
    await put([roads]);
  });

  it.each<[string, object, number, string]>([
    ['both a set and rules', { ruleSet: 1, rules: [] }, 400, 'invalid-request'],
    ['neither', {}, 400, 'invalid-request'],
    ['an unknown set', { ruleSet: 999 }, 404, 'rule-set-not-found'],
    ['a limit that is too high', { rules: [], limit: 50_001 }, 400, 'invalid-request'],
  ])('are not run dry: %s', async (_what, order, status, code) => {
    expect(await on.admin.post('/v1/routing-rules/dry-run', order)).toMatchObject({ status, body: { code } });
  });

  it.each<[string, object[], number, string, string]>([
    ['an unknown agency', [{ ...any, agencyId: 'unknown' }], 422, 'unknown-agency', '/rules/0/agencyId'],
    [
      'a rule that an earlier one covers',
      [roads, { ...roads, areaCode: village }],
      422,
      'rule-never-reached',
      '/rules/1',
    ],
    [
      'a word without letters or digits',
      [{ ...bridges, text: { words: ['!!!'] } }],
      400,
      'invalid-request',
      '/rules/0/text/words/0',
    ],
    [
      'a beginning that is too short',
      [{ ...bridges, text: { words: ['ja*'] } }],
      400,
      'invalid-request',
      '/rules/0/text/words/0',
    ],
    [
      'a star inside of a phrase',
      [{ ...bridges, text: { noneOf: ['jal*an'] } }],
      400,
      'invalid-request',
      '/rules/0/text/noneOf/0',
    ],
    [
      'a text that is excluded',
      [{ ...bridges, text: { allOf: ['jalan raya'], noneOf: ['jal*'] } }],
      400,
      'invalid-request',
      '/rules/0/text',
    ],
    ['an agency and an office', [{ ...bridges, office: 'VILLAGE' }], 400, 'invalid-request', '/rules/0/office'],
    [
      'answers without a category',
      [{ ...bridges, answers: [{ question: 'damage', min: 1 }] }],
      400,
      'invalid-request',
      '/rules/0/category',
    ],
    ['no hour', [{ ...bridges, when: { fromHour: 9, untilHour: 9 } }], 400, 'invalid-request', '/rules/0/when'],
    [
      'an eighth weekday',
      [{ ...bridges, when: { weekdays: [8] } }],
      400,
      'invalid-request',
      '/rules/0/when/weekdays/0',
    ],
    ['no length', [{ ...bridges, text: { minLength: 9, maxLength: 8 } }], 400, 'invalid-request', '/rules/0/text'],
    ['a pattern instead of words', [{ ...bridges, pattern: '(a+)+$' }], 400, 'invalid-request', '/rules/0/pattern'],
  ])('rejects %s', async (_what, rules, status, code, pointer) => {
    const before = await inForce();
    const refused = await put(rules);
    expect(refused).toMatchObject({ status, body: { code } });
    expect(refused.body.errors?.map(({ pointer: at }) => at)).toEqual([expect.stringContaining(pointer)]);
    expect(await inForce()).toEqual(before);
  });

  it('are replaced by one of several concurrent replacements', async () => {
    const { version } = await inForce();
    const answers = await Promise.all(
      [[roads], [bridges], [roads, bridges]].map((rules) =>
        on.admin.put<RecordedRulesResponse>('/v1/routing-rules', { rules }, ifMatch(version)),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
    const replaced = answers.find(({ status }) => status === 200)!;
    expect(await inForce()).toMatchObject({ number: replaced.body.number, rules: replaced.body.rules });
    await put([roads]);
  });

  it('route by village, kind and day', async () => {
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    await put([
      { ...any, areaCode: otherVillage, agencyId: 'dpupr' },
      { ...any, kinds: ['SUGGESTION'], when: { fromDay: today, untilDay: today }, agencyId: 'dinkes' },
    ]);
    expect(await verified({ kind: 'SUGGESTION', category: 'OTHER' })).toMatchObject({ agencyId: 'dinkes' });
    expect(await verified({ ...newAspiration, category: 'OTHER' })).toMatchObject({ agencyId: null });
    await put([roads]);
  });
});
