import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Attachment } from '#attachments';
import { type Answer, type Api, samplePhoto } from '#testing';
import { sql } from '#database';
import type { AspirationResponse } from '../aspirations/aspiration.dto.js';
import type { CategoryForm } from './categories/category.dto.js';
import {
  activeKim,
  assigned,
  ifMatch,
  newAspiration,
  received,
  aspirationsFixture,
  type AspirationsFixture,
  village,
  memberAccount,
} from '../../../../test/aspirations/sample-aspiration.js';
import type { IntakeResponse, ReceivedAspiration } from './intake.dto.js';

type Problem = { code: string; errors?: { pointer: string; detail: string }[] };

const { kimId: _kim, ...submission } = newAspiration;
const letters = 'abcdefghijklmnopqrstuvwxyz';
const nonsense = (seed: number) =>
  Array.from({ length: 12 }, (_, place) =>
    Array.from(
      { length: 6 },
      (_unused, sign) => letters[(seed * (place + 3) * (sign + 7) * 7919 + place * sign) % 26],
    ).join(''),
  ).join(' ');

describe('intake', () => {
  let on: AspirationsFixture;
  let citizen: Api;
  let staff: Api;
  let integrator: Api;
  beforeAll(async () => {
    on = await aspirationsFixture();
    citizen = await on.as('warga', 'CITIZEN@*');
    staff = await on.as('kelurahan', `VILLAGE_OFFICER@area:${village}`);
    integrator = await on.as('app', 'INTEGRATOR@area:32.01');
  });
  afterAll(() => on.stop());

  const enter = (who: Api, changes: object, headers = {}) =>
    who.post<ReceivedAspiration & Problem>('/v1/aspirations', { ...newAspiration, ...changes }, headers);
  const must = async (answer: Promise<Answer<ReceivedAspiration & Problem>>) => {
    const { status, body } = await answer;
    expect([status, body]).toEqual([201, expect.anything()]);
    return body;
  };
  const intakeOf = async (id: string, who = on.coordinator) =>
    (await who.get<IntakeResponse>(`/v1/aspirations/${id}/intake`)).body;
  const resetLimits = () =>
    on.database.query(sql`UPDATE intake_fingerprint SET submitted_at = submitted_at - interval '1 day'`);

  it('accepts submissions by every channel, and distinguishes submitter from reporter', async () => {
    const mine = { kimId: null, reporter: { ...newAspiration.reporter, phone: '0811-0000-0100' } };
    const [byKim, byCitizen, byStaff, byIntegrator, withoutAccount] = [
      await must(enter(on.member, {})),
      await must(enter(citizen, { ...mine, channel: 'CITIZEN' })),
      await must(enter(staff, { kimId: null, channel: 'STAFF', medium: 'LETTER' })),
      await must(enter(integrator, { kimId: null, channel: 'INTEGRATOR', reporter: null })),
      await must(on.anyone.post('/v1/citizen-aspirations', { ...submission, title: 'Lampu mati', body: nonsense(1) })),
    ];
    expect(await intakeOf(byKim.id)).toMatchObject({
      channel: 'KIM',
      medium: null,
      submittedBy: memberAccount,
      onBehalf: true,
      consent: { form: 'SPOKEN' },
      personalData: ['PHONE'],
    });
    expect(await intakeOf(byCitizen.id)).toMatchObject({ channel: 'CITIZEN', submittedBy: 'warga', onBehalf: false });
    expect(await intakeOf(byStaff.id)).toMatchObject({
      channel: 'STAFF',
      medium: 'LETTER',
      consent: { form: 'WRITTEN' },
    });
    expect(await intakeOf(byIntegrator.id)).toMatchObject({
      channel: 'INTEGRATOR',
      submittedBy: 'app',
      onBehalf: true,
    });
    expect(await intakeOf(withoutAccount.id)).toMatchObject({
      channel: 'CITIZEN',
      submittedBy: 'CITIZEN',
      onBehalf: false,
    });
    for (const { id, trackingNumber, pin } of [byCitizen, byStaff, byIntegrator, withoutAccount]) {
      expect((await on.coordinator.get(`/v1/aspirations/${id}`)).body).toMatchObject({ kimId: null });
      expect((await on.anyone.post('/v1/tracking', { trackingNumber, pin })).status).toBe(200);
    }
    const { body: own } = await citizen.get('/v1/citizen-aspirations');
    expect(own).toMatchObject({ items: [{ id: byCitizen.id, trackingNumber: byCitizen.trackingNumber }], next: null });
    expect((await on.coordinator.get(`/v1/aspirations/${byIntegrator.id}/reporter?purpose=x`)).status).toBe(404);
  });

  it.each<[string, object, string[]]>([
    ['a KIM without a KIM', { kimId: null }, ['/kimId']],
    ['a KIM with a medium', { medium: 'PHONE' }, ['/medium']],
    ['a KIM without a reporter', { reporter: null }, ['/reporter']],
    ['staff with a KIM and no medium', { channel: 'STAFF' }, ['/kimId', '/medium']],
    ['staff without a reporter', { channel: 'STAFF', kimId: null, medium: 'SMS', reporter: null }, ['/reporter']],
    ['a citizen with a KIM', { channel: 'CITIZEN' }, ['/kimId']],
    ['an integrator with a medium', { channel: 'INTEGRATOR', kimId: null, medium: 'SMS' }, ['/medium']],
  ])('rejects fields that do not match the channel: %s', async (_what, changes, pointers) => {
    const everybody = await on.asMember(
      { kimId: activeKim },
      'VILLAGE_OFFICER@area:32.01',
      'CITIZEN@*',
      'INTEGRATOR@*',
    );
    const { status, body } = await enter(everybody, changes);
    expect([status, body.code, body.errors?.map(({ pointer }) => pointer)]).toEqual([
      422,
      'channel-mismatch',
      pointers,
    ]);
  });

  it('asks the questions of the category in both languages, and older aspirations retain their questions', async () => {
    const record = (questions: object[], version: number) =>
      on.admin.put<CategoryForm & Problem>('/v1/categories/OTHER/form', { questions }, ifMatch(version));
    const question = { questionId: 'Sejak kapan?', questionEn: 'Since when?', kinds: null, choices: [] };
    const since = { key: 'since', type: 'DATE', required: true, ...question };
    const phone = { key: 'contact', type: 'TEXT', required: false, ...question };
    expect(await record([since, phone], 0)).toMatchObject({
      status: 200,
      body: { version: 1 },
      headers: { etag: '"1"' },
    });
    expect((await record([since], 0)).body.code).toBe('precondition-failed');

    const missing = await enter(on.member, { category: 'OTHER' });
    expect([missing.status, missing.body.code, missing.body.errors]).toEqual([
      422,
      'form-incomplete',
      [{ pointer: '/answers/since', detail: 'Sejak kapan?' }],
    ]);
    for (const answers of [{ since: 'kemarin' }, { since: '2026-11-01', nik: '1' }])
      expect((await enter(on.member, { category: 'OTHER', answers })).body.code).toBe('form-incomplete');
    const staffs = { category: 'OTHER', kimId: null, channel: 'STAFF', medium: 'LETTER' };
    expect((await enter(staff, staffs)).status).toBe(201);
    const unread = await enter(staff, { ...staffs, answers: { since: 'x' } });
    expect([unread.status, unread.body.missing.map(({ pointer }) => pointer)]).toEqual([201, ['/answers/since']]);

    const submitted = { since: '2026-11-01', contact: 'hubungi 0812-3456-7890' };
    const { id } = await must(enter(on.member, { category: 'OTHER', answers: submitted }));
    expect((await record([{ ...since, key: 'until' }], 1)).body.version).toBe(2);
    const answers = async (who: Api) => (await intakeOf(id, who)).answers.map(({ key, answer }) => [key, answer]);
    expect(await answers(on.coordinator)).toEqual(Object.entries(submitted));
    expect(await answers(on.member)).toEqual([
      ['since', '2026-11-01'],
      ['contact', 'hubungi ••••••••••••••'],
    ]);
    expect(await intakeOf(id)).toMatchObject({ formVersion: 1, formCategory: 'OTHER' });
    expect((await on.anyone.get('/v1/categories/OTHER/form?version=1')).body).toMatchObject({ version: 1 });
    expect((await on.anyone.get<Problem>('/v1/categories/OTHER/form?version=9')).body.code).toBe(
      'form-version-not-found',
    );
    expect((await on.anyone.get<Problem>('/v1/categories/NO_SUCH/form')).body.code).toBe('category-not-found');
    await record([], 2);
  });

  describe('with an id of the client', () => {
    it('returns the first response again, with the PIN, at any later time', async () => {
      const clientId = randomUUID();
      const first = await must(enter(on.member, { clientId }));
      await on.database.query(sql`DELETE FROM idempotent_response`);
      expect(await must(enter(on.member, { clientId }))).toEqual(first);
      const rows = await on.database.query<{ row: string }>(
        sql`SELECT encode(sealed, 'escape') || encode(content_hash, 'escape') AS row FROM client_request`,
      );
      expect(JSON.stringify(rows)).not.toContain(first.trackingNumber);
    });

    it('rejects other content under the same id, by account', async () => {
      const clientId = randomUUID();
      const first = await must(enter(on.member, { clientId }));
      expect(await enter(on.member, { clientId, title: 'Lain' })).toMatchObject({
        status: 409,
        body: { code: 'client-id-reused' },
      });
      const chair = await on.asMember({ post: 'CHAIR', kimId: activeKim });
      expect((await must(enter(chair, { clientId }))).id).not.toBe(first.id);
    });

    it('creates one aspiration of ten concurrent requests', async () => {
      const clientId = randomUUID();
      const answers = await Promise.all(Array.from({ length: 10 }, () => must(enter(on.member, { clientId }))));
      expect(new Set(answers.map(({ id, pin }) => `${id} ${pin}`)).size).toBe(1);
    });

    it('does not store a refusal', async () => {
      const clientId = randomUUID();
      expect((await enter(on.member, { clientId, category: 'NO_SUCH' })).status).toBe(422);
      expect((await enter(on.member, { clientId })).status).toBe(201);
    });
  });

  describe('with attachments', () => {
    const upload = async (who: Api) =>
      (await who.upload<Attachment>('/v1/attachments', await samplePhoto(), 'image/jpeg')).body.id;

    it('accepts up to ten, and shows them to readers of the aspiration', async () => {
      const attachmentIds = [await upload(on.member), await upload(on.member)];
      const { id } = await must(enter(on.member, { attachmentIds }));
      expect((await intakeOf(id)).attachments.map((attachment) => attachment.id)).toEqual(attachmentIds);
      const path = `/v1/attachments/${attachmentIds[0]}`;
      expect((await on.coordinator.get(path)).status).toBe(200);
      for (const other of [on.anyone, on.otherLiaison, citizen]) expect((await other.get(path)).status).toBe(404);
      const strangers = [await upload(citizen)];
      expect((await enter(on.member, { attachmentIds: strangers })).body.code).toBe('attachment-not-found');
      expect((await enter(on.member, { attachmentIds })).body.code).toBe('attachment-already-claimed');
    });

    it('rejects forty, and stores nothing', async () => {
      const [before] = await on.database.query(sql`SELECT count(*) FROM aspiration`);
      const attachmentIds = Array.from({ length: 40 }, () => randomUUID());
      expect(await enter(on.member, { attachmentIds })).toMatchObject({
        status: 422,
        body: { code: 'too-many-attachments', errors: [{ pointer: '/attachmentIds' }] },
      });
      expect((await on.database.query(sql`SELECT count(*) FROM aspiration`))[0]).toEqual(before);
    });
  });

  describe('within limits', () => {
    const reporterOf = (number: number) => ({
      fullName: 'Warga',
      phone: `0811-2222-${String(number).padStart(4, '0')}`,
      email: null,
    });
    const submitAs = (number: number, changes: object = {}, network = '198.51.100.1') =>
      on.anyone.post<ReceivedAspiration & Problem>(
        '/v1/citizen-aspirations',
        { ...submission, title: `Laporan`, body: nonsense(number), reporter: reporterOf(number), ...changes },
        { 'x-forwarded-for': network },
      );

    it('lets one account of a KIM submit for fifty citizens a day, also with the same text', async () => {
      const account = await on.asMember({ kimId: activeKim });
      for (let number = 0; number < 50; number++) {
        const reporter = { fullName: 'Warga', phone: `0811-1111-${String(number).padStart(4, '0')}`, email: null };
        expect((await enter(account, { reporter })).status).toBe(201);
      }
    });

    it('rejects the eleventh submission with a telephone number or an address from one network, with Retry-After', async () => {
      const same = { reporter: { ...newAspiration.reporter, phone: '0811-3333-0000' } };
      for (let number = 0; number < 10; number++) expect((await submitAs(100 + number, same)).status).toBe(201);
      const rejected = await submitAs(110, { reporter: { ...reporterOf(110), phone: '+62 811 3333 0000' } });
      expect(rejected).toMatchObject({
        status: 429,
        body: { code: 'intake-limited' },
        headers: { 'ratelimit-policy': '"identifier";q=10;w=86400' },
      });
      const seconds = Number(rejected.headers['retry-after']);
      expect(seconds).toBeGreaterThan(86_000);
      expect(rejected.headers['ratelimit']).toBe(`"identifier";r=0;t=${seconds}`);
      const otherPhone = { reporter: { ...same.reporter, phone: '0811-3333-0001' } };
      expect((await submitAs(111, otherPhone)).headers['ratelimit-policy']).toBe('"identifier";q=10;w=86400');
      expect((await submitAs(112)).status).toBe(201);
      await resetLimits();
      expect((await submitAs(113, same)).status).toBe(201);
    });

    it('receives the submissions of a person whose telephone number a stranger has used up', async () => {
      const mine = { reporter: { ...newAspiration.reporter, phone: '0811-5555-0000' } };
      for (let number = 0; number < 11; number++) await submitAs(400 + number, mine, '203.0.113.66');
      expect((await submitAs(420, mine, '203.0.113.66')).status).toBe(429);
      expect((await submitAs(421, mine, '198.51.100.2')).status).toBe(201);
      const account = await on.as('pemilik-nomor', 'CITIZEN@*');
      const signedIn = () =>
        enter(account, { ...mine, channel: 'CITIZEN', kimId: null }, { 'x-forwarded-for': '203.0.113.66' });
      for (let number = 0; number < 10; number++) expect((await signedIn()).status).toBe(201);
      expect((await signedIn()).headers['ratelimit-policy']).toBe('"account";q=10;w=86400');
    });

    it('receives 500 similar reports of 500 people from one network: a disaster', async () => {
      const flood = 'Banjir setinggi dada di kampung kami sejak semalam, mohon perahu dan air bersih segera.';
      const people = Array.from({ length: 500 }, (_, number) => 1_000 + number);
      const statuses: number[] = [];
      const report = async () => {
        for (let number = people.pop(); number !== undefined; number = people.pop())
          statuses.push((await submitAs(number, { title: 'Banjir', body: `${flood} RT ${number % 9}` })).status);
      };
      await Promise.all(Array.from({ length: 10 }, report));
      expect(statuses).toHaveLength(500);
      expect(new Set(statuses)).toEqual(new Set([201]));
    });

    it('does not count rejected submissions', async () => {
      const otherCitizen = await on.as('warga-lain', 'CITIZEN@*');
      const mine = (number: number, category = 'OTHER') =>
        enter(otherCitizen, {
          channel: 'CITIZEN',
          kimId: null,
          body: nonsense(300 + number),
          category,
          reporter: { ...newAspiration.reporter, phone: '0811-4444-0000' },
        });
      for (let number = 0; number < 12; number++) expect((await mine(number, 'NO_SUCH')).status).toBe(422);
      for (let number = 0; number < 10; number++) expect((await mine(number)).status).toBe(201);
      expect((await mine(10)).status).toBe(429);
    });
  });

  it('rejects further submissions without an account from a network that has spent its limit, and those of no other', async () => {
    const few = await aspirationsFixture({ ASPIRATIONS_DAILY_PER_SOURCE: '3' });
    try {
      const submit = (
        number: number,
        network: string,
        reporter: object = { fullName: 'Warga', phone: null, email: null },
      ) =>
        few.anyone.post<ReceivedAspiration & Problem>(
          '/v1/citizen-aspirations',
          { ...submission, body: nonsense(number), reporter },
          { 'x-forwarded-for': network },
        );
      for (let number = 0; number < 3; number++)
        expect((await submit(number, `2001:db8:0:1::${number}`)).status).toBe(201);
      expect((await submit(3, '2001:db8:0:1::3')).headers['ratelimit-policy']).toBe('"source";q=3;w=86400');
      expect((await submit(4, '2001:db8:0:2::3')).status).toBe(201);
    } finally {
      await few.stop();
    }
  });

  describe('of texts with personal data', () => {
    const secret = 'Hubungi Bu Contoh di 0812-0000-0000, NIK 3201010101900001, siti@warga.example';
    const dots = /^Hubungi Bu •+ di •+, NIK •+, •+$/;
    const bodyOf = async (who: Api, id: string) =>
      (await who.get<AspirationResponse>(`/v1/aspirations/${id}`)).body.body;

    it('shows it to the coordinator and the agency, and dots to others and in lists', async () => {
      const { id } = await assigned(on, { body: secret });
      expect((await intakeOf(id)).personalData).toEqual(['NIK', 'PHONE', 'EMAIL']);
      for (const who of [on.coordinator, on.liaison]) expect(await bodyOf(who, id)).toBe(secret);
      expect(await bodyOf(on.member, id)).toMatch(dots);
      for (const who of [on.coordinator, on.liaison, on.member]) {
        const { body } = await who.get<{ items: AspirationResponse[] }>('/v1/aspirations?limit=100');
        expect(body.items.find((item) => item.id === id)!.body).toMatch(dots);
      }
    });

    it('shows dots to the agency of an anonymous aspiration', async () => {
      const { id, now } = await assigned(on, { body: secret, anonymous: true });
      expect(await bodyOf(on.coordinator, id)).toBe(secret);
      expect(await bodyOf(on.liaison, id)).toMatch(dots);
      const answered = await on.liaison.post<AspirationResponse>(
        `/v1/aspirations/${id}/respond`,
        { text: 'Sudah.' },
        ifMatch(now.version),
      );
      expect(answered.body.body).toMatch(dots);
    });
  });

  it('stores real texts exactly as they were written', async () => {
    const trait = fc.constantFrom(
      'jalan rusak ',
      'MOHON ',
      '🙏🙏 ',
      '\\n',
      '\n',
      '0812 3456 7890 ',
      "'; -- ",
      '%_\\ ',
      'é',
      '👨\u200d👩\u200d👧 ',
    );
    const text = fc.array(trait, { minLength: 1, maxLength: 60 }).map((parts) => `Yth. ${parts.join('')}.`);
    await fc.assert(
      fc.asyncProperty(text, async (body) => {
        const { id } = await received(on, { body });
        expect((await on.coordinator.get<AspirationResponse>(`/v1/aspirations/${id}`)).body.body).toBe(body);
      }),
      { numRuns: 25 },
    );
    const long = 'air pdam mati sejak kemarin\\nmohon ditindaklanjuti 🙏 '.repeat(200).slice(0, 8_471);
    const { id } = await received(on, { body: long });
    expect((await on.coordinator.get<AspirationResponse>(`/v1/aspirations/${id}`)).body.body).toBe(long.trim());
  });
});
