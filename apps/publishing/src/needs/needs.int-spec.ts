import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { jakartaDate } from '#calendar';
import { sql } from '#database';
import type { Api } from '#testing';
import { anEdition, idempotencyKey, ifMatch } from '../../testing/edition.builder.js';
import { aNeed } from '../../testing/need.builder.js';
import {
  areas,
  kims,
  startPublishingEnvironment,
  type PublishingEnvironment,
} from '../../testing/publishing.environment.js';
import type { EditionResponse } from '../documents/edition.dto.js';
import type { FeedbackCounts, FeedbackPage } from './feedback.dto.js';
import type { NeedPage, NeedResponse, TopNeeds } from './need.dto.js';

let environment: PublishingEnvironment;
let edition: EditionResponse;
beforeAll(async () => {
  environment = await startPublishingEnvironment();
  edition = await anEdition(environment, 'PUBLISHED', { title: 'Jadwal posyandu' });
});
afterAll(() => environment.stop());

const submit = (body: object) => environment.anonymous.post<NeedResponse>('/v1/public-needs', body, idempotencyKey());
const step = (need: NeedResponse, name: string, body: object) =>
  environment.second.post<NeedResponse>(`/v1/needs/${need.id}/${name}`, body, ifMatch(need.version));
const read = (id: string, who: Api = environment.anonymous) => who.get<NeedResponse>(`/v1/needs/${id}`);
const listed = async (query = '', who: Api = environment.anonymous) =>
  (await who.get<NeedPage>(`/v1/needs${query}`)).body.items.map(({ id }) => id);

describe('a need of information', () => {
  it('of the public needs only its text, hides personal data, and is read by editors until it is listed', async () => {
    const { status, body } = await submit({
      text: 'Kapan air mengalir? Hubungi 0812-3456-7890.',
      villageCode: '99.99.99.9999',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'RECEIVED', kimId: null, votes: 0, villageCode: null });
    expect(body.text).not.toContain('3456');
    expect((await read(body.id)).status).toBe(404);
    expect(await listed('?status=RECEIVED', environment.second)).toContain(body.id);
    expect((await environment.anonymous.get('/v1/needs?status=RECEIVED')).status).toBe(401);

    const open = await step(body, 'list', { topic: 'infrastructure' });
    expect(open).toMatchObject({ status: 200, body: { status: 'OPEN', topic: 'infrastructure' } });
    expect(await listed('?topic=infrastructure')).toEqual([body.id]);
  });

  it('of a KIM is listed at once with its vote, and each KIM votes once', async () => {
    const need = await aNeed(environment, { villageCode: areas.villages[0] });
    expect(need).toMatchObject({ status: 'OPEN', votes: 1, kimId: kims.active });
    const vote = (kimId: string, who: Api) => who.put(`/v1/needs/${need.id}/votes/${kimId}`, {});
    expect((await vote(kims.submitted, environment.member)).status).toBe(403);
    for (let time = 0; time < 2; time++) expect((await vote(kims.active, environment.member)).status).toBe(204);
    expect((await read(need.id)).body).toMatchObject({ votes: 1, version: 2 });
    expect((await listed(`?area=${areas.district}`))[0]).toBe(need.id);
    await environment.member.delete(`/v1/needs/${need.id}/votes/${kims.active}`);
    expect((await read(need.id)).body.votes).toBe(0);
  });

  it('is answered by a published document, and the KIM that asked are named in the event', async () => {
    const need = await aNeed(environment);
    expect((await step(need, 'answer', { documentId: uuidv7() })).body).toMatchObject({ code: 'document-not-live' });
    const answered = await step(need, 'answer', { documentId: edition.documentId });
    expect(answered.body).toMatchObject({ status: 'ANSWERED', answeredBy: edition.documentId });
    const refused = await environment.member.put(`/v1/needs/${need.id}/votes/${kims.active}`, {});
    expect(refused).toMatchObject({ status: 409, body: { code: 'need-not-open' } });
    const reopened = await step(answered.body, 'reopen', { reason: 'Belum terjawab.' });
    expect(reopened.body).toMatchObject({ status: 'OPEN', answeredBy: null });
  });

  it('is merged into another one, which gets its votes, and never two into each other', async () => {
    const [one, other] = [await aNeed(environment), await aNeed(environment, { text: 'Posyandu hari apa?' })];
    await environment.member.delete(`/v1/needs/${other.id}/votes/${kims.active}`);
    const outcomes = await Promise.all([
      step(one, 'merge', { into: other.id }),
      step(other, 'merge', { into: one.id }),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    const open = [one, other][outcomes.findIndex(({ status }) => status === 422)]!;
    expect((await read(open.id)).body).toMatchObject({ status: 'OPEN', votes: 1 });
    expect((await step((await read(open.id)).body, 'merge', { into: open.id })).body).toMatchObject({
      code: 'merge-target-not-open',
    });
  });

  it('is declined with a public reason', async () => {
    const need = await aNeed(environment);
    const declined = await step(need, 'decline', { reason: 'Termasuk informasi yang dikecualikan.' });
    expect(declined.body.status).toBe('DECLINED');
    expect((await read(need.id)).body.declinedReason).toBe('Termasuk informasi yang dikecualikan.');
  });

  it('counts for its month and area, most votes first', async () => {
    const month = jakartaDate().slice(0, 7);
    const need = await aNeed(environment, { topic: 'education', villageCode: areas.villages[1] });
    const { body } = await environment.anonymous.get<TopNeeds>(
      `/v1/top-needs?month=${month}&area=${areas.villages[1]}`,
    );
    expect(body.topics).toEqual([{ topic: 'education', needs: 1, votes: 1, open: 1 }]);
    expect(body.needs.map(({ id }) => id)).toEqual([need.id]);
    expect((await environment.anonymous.get<TopNeeds>('/v1/top-needs?month=2020-01')).body).toEqual({
      topics: [],
      needs: [],
    });
  });

  it.each([[{}], [{ text: '' }], [{ text: 'a', name: 'b' }], [{ text: 'a'.repeat(2001) }]])(
    'rejects %j',
    async (body) => {
      const answer = await submit(body);
      expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    },
  );

  it('from one network is limited', async () => {
    await environment.database.query(sql`
      INSERT INTO intake_fingerprint (fingerprint, submitted_at, id)
      SELECT fingerprint, now() - n * interval '1 second', gen_random_uuid()
        FROM (SELECT DISTINCT fingerprint FROM intake_fingerprint) AS known, generate_series(1, 200) AS n`);
    const { status, body, headers } = await submit({ text: 'Kapan?' });
    expect({ status, body, after: headers['retry-after'] }).toMatchObject({
      status: 429,
      body: { code: 'need-limited' },
      after: expect.any(String),
    });
  });
});

describe('feedback', () => {
  it('is given without an account, counted for everybody, and read by editors', async () => {
    const another = await anEdition(environment, 'PUBLISHED');
    const give = (body: object) =>
      environment.anonymous.post<FeedbackCounts>(`/v1/editions/${another.id}/feedback`, body, idempotencyKey());
    expect((await give({ verdict: 'USEFUL' })).status).toBe(201);
    const given = await give({ verdict: 'NOT_USEFUL', why: 'Jamnya tidak ada. Tanya ibu@contoh.id' });
    expect(given.body).toEqual({ editionId: another.id, useful: 1, notUseful: 1 });
    const path = `/v1/editions/${another.id}/feedback`;
    expect((await environment.anonymous.get(`${path}/counts`)).body).toEqual(given.body);
    expect((await environment.anonymous.get(path)).status).toBe(401);
    const { items } = (await environment.second.get<FeedbackPage>(`${path}?verdict=NOT_USEFUL`)).body;
    expect(items).toMatchObject([{ verdict: 'NOT_USEFUL', why: expect.stringContaining('Jamnya tidak ada.') }]);
    expect(items[0]!.why).not.toContain('ibu@contoh.id');
  });

  it('is refused for an edition that is not published', async () => {
    const draft = await anEdition(environment, 'DRAFT');
    const path = `/v1/editions/${draft.id}/feedback`;
    const { status, body } = await environment.anonymous.post(path, { verdict: 'USEFUL' }, idempotencyKey());
    expect({ status, body }).toMatchObject({ status: 404, body: { code: 'edition-not-found' } });
  });
});
