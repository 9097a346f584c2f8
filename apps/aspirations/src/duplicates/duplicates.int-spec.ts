import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '#testing';
import { sql } from '#database';
import {
  activeKim,
  newAspiration,
  received,
  aspirationsFixture,
  type AspirationsFixture,
  village,
  verifiedKim,
} from '../../../../test/aspirations/sample-aspiration.js';
import type { DuplicateCheck, DuplicateResponse, DuplicatesResponse } from './duplicate.dto.js';

const neighbour = '32.01.22.2009';
const elsewhere = '32.01.05.2001';

describe('duplicates of an aspiration', () => {
  let on: AspirationsFixture;
  let neighbourMember: Api;
  beforeAll(async () => {
    on = await aspirationsFixture();
    neighbourMember = await on.asMember({ kimId: verifiedKim });
    await on.database.query(
      sql`UPDATE kim SET village_codes = ARRAY[${village}, ${neighbour}, ${elsewhere}] WHERE id = ${activeKim}`,
    );
    await on.database.query(sql`UPDATE kim SET village_codes = ARRAY[${neighbour}] WHERE id = ${verifiedKim}`);
  });
  afterAll(() => on.stop());

  /** What the KIM of the next village asks about. */
  const there = { kimId: verifiedKim, villageCode: neighbour };
  let topic = 0;
  /** A text that no other test uses. */
  const fresh = () => {
    const words = Array.from({ length: 12 }, (_, index) => `kata${(++topic * 7919 + index * 104_729).toString(36)}`);
    return { title: `Laporan ${words[0]}`, body: words.join(' ') };
  };
  const draftOf = (text: { title: string; body: string }, changes: Partial<DuplicateCheck> = {}): DuplicateCheck => ({
    kimId: activeKim,
    villageCode: village,
    category: 'ROADS_AND_BRIDGES',
    ...text,
    ...changes,
  });
  const suggested = async (who: Api, draft: DuplicateCheck): Promise<DuplicateResponse[]> => {
    const { status, body } = await who.post<DuplicatesResponse>('/v1/aspirations/similar', draft);
    expect([status, body]).toEqual([200, expect.anything()]);
    return body.items;
  };
  const of = (items: DuplicateResponse[], id: string) => items.find((item) => item.id === id);
  const verify = async (id: string, version = 1, body = {}) =>
    on.coordinator.post(`/v1/aspirations/${id}/verify`, body, { 'if-match': `"${version}"` });

  it('are found independently of typing, with the reasons', async () => {
    const text = fresh();
    const { id } = await received(on, text);
    const typed = {
      title: text.title.toUpperCase(),
      body: `${text.body.replaceAll(' ', '\\n')} 🙏🙏 hub. 081200000009`,
    };
    const duplicate = of(await suggested(on.member, draftOf(typed)), id)!;
    expect(duplicate.reasons).toEqual([expect.stringMatching(/_TEXT$/), 'SAME_VILLAGE', 'SAME_CATEGORY', 'RECENT']);
    expect(duplicate.score).toBeGreaterThan(80);
    const [exact] = await suggested(on.member, draftOf(text));
    expect(exact).toMatchObject({ id, score: 100, reasons: expect.arrayContaining(['SAME_TEXT']) });
  });

  it('do not include other texts of the same village', async () => {
    await received(on, fresh());
    expect(await suggested(on.member, draftOf(fresh()))).toEqual([]);
  });

  it('are found in the next village with the same category, and everywhere with the same words', async () => {
    const text = fresh();
    const member = await on.asMember({ kimId: [activeKim, verifiedKim] });
    const submission = { kimId: activeKim, reporter: newAspiration.reporter };
    for (const villageCode of [neighbour, elsewhere])
      expect(
        (await member.post('/v1/aspirations', { ...newAspiration, ...submission, ...text, villageCode })).status,
      ).toBe(201);
    const changed = { ...text, body: `${text.body} sudah lama sekali` };
    const reasons = async (draft: DuplicateCheck) =>
      Object.fromEntries((await suggested(on.coordinator, draft)).map((item) => [item.villageCode, item.reasons]));
    expect(Object.keys(await reasons(draftOf(changed)))).toEqual([neighbour]);
    expect(await reasons(draftOf(changed, { category: 'OTHER' }))).toEqual({});
    expect(await reasons(draftOf(text))).toEqual({
      [neighbour]: ['SAME_TEXT', 'SAME_DISTRICT', 'SAME_CATEGORY', 'RECENT'],
      [elsewhere]: ['SAME_TEXT', 'SAME_CATEGORY', 'RECENT'],
    });
  });

  it('are found for a report that has no title', async () => {
    const untitled = { ...fresh(), title: '' };
    const { id } = await received(on, untitled);
    expect(of(await suggested(on.member, draftOf(untitled)), id)!.score).toBe(100);
  });

  it('are found for the longest text, and for one submitted twenty-four times', async () => {
    const { title, body } = fresh();
    const long = `${body} `.repeat(200).slice(0, 8_471);
    const { id } = await received(on, { title, body: long });
    expect(of(await suggested(on.member, draftOf({ title, body: long })), id)!.score).toBe(100);
    const text = fresh();
    for (let time = 0; time < 24; time++) await received(on, text);
    const items = await suggested(on.member, draftOf(text));
    expect(items).toHaveLength(10);
    expect(new Set(items.map(({ score }) => score))).toEqual(new Set([100]));
  });

  it('never reveal confidential aspirations to a KIM, not even of its own village', async () => {
    const text = fresh();
    const { id } = await received(on, { ...text, confidential: true });
    for (const who of [on.member, neighbourMember])
      expect(await suggested(who, draftOf(text, who === on.member ? {} : there))).toEqual([]);
    expect(of(await suggested(on.coordinator, draftOf(text)), id)).toMatchObject({ title: text.title, affected: 1 });
    const far = await on.as('jauh', 'COMPLAINT_COORDINATOR@area:32.01.05');
    expect(await suggested(far, draftOf(text, { villageCode: elsewhere, kimId: null }))).toEqual([]);
  });

  it('disappear for a KIM once they become confidential', async () => {
    const text = fresh();
    const { id } = await received(on, text);
    expect(of(await suggested(on.member, draftOf(text)), id)).toBeDefined();
    expect((await verify(id, 1, { confidential: true })).status).toBe(200);
    expect(of(await suggested(on.member, draftOf(text)), id)).toBeUndefined();
  });

  it('show other KIM no title before verification, and never that of an anonymous one', async () => {
    const text = fresh();
    const [open, hidden] = [await received(on, text), await received(on, { ...text, anonymous: true })];
    const similar = async () => {
      const items = await suggested(neighbourMember, draftOf(text, there));
      return [of(items, open.id)!, of(items, hidden.id)!] as const;
    };
    expect((await similar()).map(({ title }) => title)).toEqual([null, null]);
    await Promise.all([verify(open.id), verify(hidden.id)]);
    const now = await similar();
    expect(now.map(({ title }) => title)).toEqual([text.title, null]);
    for (const duplicate of now) expect(duplicate).toMatchObject({ affected: null, priority: null, version: null });
    expect(JSON.stringify(now)).not.toContain(open.trackingNumber);
  });

  it('do not show who is named in a text: an address or a number adds nothing to a score', async () => {
    const text = fresh();
    const contact = (name: string) => `hubungi ${name.repeat(6)}@warga.example atau 0812-7777-0199`;
    const { id } = await received(on, { ...text, body: `${text.body} ${contact('sukaesih')}` });
    const scored = async (name: string) =>
      of(await suggested(on.member, draftOf({ ...text, body: `${text.body} ${contact(name)}` })), id)?.score;
    expect(await scored('sukaesih')).toBe(await scored('wawannnn'));
    const [row] = await on.database.query<{ words: string }>(
      sql`SELECT words FROM aspiration_similarity WHERE aspiration_id = ${id}`,
    );
    expect(row?.words).not.toContain('sukaesih');
  });

  it('follow the category that the coordinator corrects', async () => {
    const text = fresh();
    const { id } = await received(on, text);
    await verify(id, 1, { category: 'OTHER' });
    const near = draftOf({ ...text, title: `${text.title} lagi` }, { ...there, category: 'OTHER' });
    expect(of(await suggested(neighbourMember, near), id)?.reasons).toContain('SAME_CATEGORY');
  });

  it('of what a citizen is about to send are public ones only, without numbers of citizens', async () => {
    const text = fresh();
    const [open, hidden, unverified] = [await received(on, text), await received(on, text), await received(on, text)];
    const draft = { villageCode: village, category: 'ROADS_AND_BRIDGES', ...text };
    const shown = async () => {
      const { status, body } = await on.anyone.post<DuplicatesResponse>('/v1/citizen-aspirations/similar', draft);
      expect([status, body]).toEqual([200, expect.anything()]);
      return body.items;
    };
    expect(await shown()).toEqual([]);
    await Promise.all([verify(open.id), verify(hidden.id, 1, { confidential: true })]);
    const items = await shown();
    expect(items).toMatchObject([{ id: open.id, title: text.title, affected: null, priority: null, version: null }]);
    expect(JSON.stringify(items)).not.toContain(unverified.trackingNumber);
    expect(await on.anyone.post('/v1/citizen-aspirations/similar', { ...draft, kimId: activeKim })).toMatchObject({
      status: 400,
    });
  });

  it('are listed for the coordinator, without the aspiration itself', async () => {
    const text = fresh();
    const [one, other] = [await received(on, text), await received(on, text)];
    const { body } = await on.coordinator.get<DuplicatesResponse>(`/v1/aspirations/${one.id}/similar`);
    expect(body.items.map(({ id }) => id)).toEqual([other.id]);
    expect(body.items[0]).toMatchObject({ version: 1, affected: 1, priority: expect.any(Number) });
  });

  it('reject villages of other KIM and invalid input', async () => {
    const secretary = await on.asMember({ post: 'SECRETARY', kimId: activeKim });
    expect(
      await secretary.post('/v1/aspirations/similar', draftOf(fresh(), { villageCode: '32.01.30.2001' })),
    ).toMatchObject({ status: 422, body: { code: 'kim-not-of-village' } });
    for (const wrong of [{ body: 'x'.repeat(10_001) }, { villageCode: '32' }, { nik: '1' }, { body: 'a\u0000' }])
      expect(await on.member.post('/v1/aspirations/similar', { ...draftOf(fresh()), ...wrong })).toMatchObject({
        status: 400,
        body: { code: 'invalid-request' },
      });
    for (const body of ['🙏🙏🙏', '\\n\\n', '%_%\\', "'; DROP TABLE aspiration; --"])
      expect(await suggested(on.member, draftOf({ title: '!!!', body }))).toEqual([]);
    const absent = '0197a5f0-0000-7000-8000-000000000000';
    expect(await on.coordinator.get(`/v1/aspirations/${absent}/similar`)).toMatchObject({ status: 404 });
  });
});
