import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HistoryPage } from '#lifecycle';
import { type Api, samplePhoto } from '#testing';
import { advance, idempotencyKey, ifMatch } from '../testing/edition.builder.js';
import {
  areas,
  dayFromNow,
  kims,
  memberAccount,
  startPublishingEnvironment,
  type PublishingEnvironment,
} from '../testing/publishing.environment.js';
import type { ContributionPage, ContributionResponse } from './documents/contributions/contribution.dto.js';
import type { DocumentResponse } from './documents/document.dto.js';
import type { EditionResponse } from './documents/edition.dto.js';

interface Problem {
  code: string;
}

let environment: PublishingEnvironment;
let chair: Api;
beforeAll(async () => {
  environment = await startPublishingEnvironment();
  chair = await environment.asMember({ post: 'CHAIR', kimId: kims.active });
});
afterAll(() => environment.stop());

const post = (who: Api, rest: Record<string, unknown> = {}) =>
  who.post<ContributionResponse & Problem>(
    '/v1/contributions',
    { kimId: kims.active, title: 'Panen raya', body: 'Panen **padi** di Ciherang.', ...rest },
    idempotencyKey(),
  );
const step = <Answer = ContributionResponse>(
  who: Api,
  { id, version }: { id: string; version: number },
  name: string,
  body?: unknown,
) => who.post<Answer & Problem>(`/v1/contributions/${id}/${name}`, body, ifMatch(version));

async function aSubmitted(rest: Record<string, unknown> = {}): Promise<ContributionResponse> {
  const proposed = (await step(environment.member, (await post(environment.member, rest)).body, 'propose')).body;
  return (await step(chair, proposed, 'approve')).body;
}

describe('a contribution of a KIM', () => {
  it('is approved in the KIM, accepted by an editor, and published under the name of the KIM', async () => {
    const photo = await environment.member.upload<{ id: string }>('/v1/attachments', await samplePhoto(), 'image/jpeg');
    const media = [{ type: 'PICTURE', attachmentId: photo.body.id, alt: 'Petani memanen padi' }];
    const submitted = await aSubmitted({ media });
    expect(submitted).toMatchObject({ status: 'SUBMITTED', villageCodes: areas.villages.slice(0, 2) });
    const photoPath = `/v1/attachments/${photo.body.id}`;
    expect((await environment.author.get(photoPath)).status).toBe(200);
    expect((await environment.anonymous.get(photoPath)).status).toBe(404);

    const acceptance = { areaCodes: [areas.regency], disseminateBy: dayFromNow(3) };
    const accepted = await step<EditionResponse>(environment.author, submitted, 'accept', acceptance);
    expect(accepted.status).toBe(201);
    expect(accepted.headers['location']).toBe(`/v1/editions/${accepted.body.id}`);
    expect(accepted.body).toMatchObject({ documentId: submitted.id, createdBy: memberAccount, media, status: 'DRAFT' });
    await advance(environment, accepted.body, 'PUBLISHED');
    const { body } = await environment.anonymous.get<DocumentResponse>(`/v1/documents/${submitted.id}`);
    expect(body.author).toMatchObject({ id: kims.active });
    expect((await environment.anonymous.get(photoPath)).status).toBe(200);
  });

  it('is returned with comments, changed, and approved again', async () => {
    const submitted = await aSubmitted();
    const returned = (await step(environment.author, submitted, 'return', { reason: 'Kapan?' })).body;
    expect(returned).toMatchObject({ status: 'DRAFT', approvedBy: null });
    const path = `/v1/contributions/${submitted.id}`;
    const change = { body: 'Panen padi pada hari Senin.' };
    const changed = await chair.patch<ContributionResponse>(path, change, ifMatch(returned.version));
    const proposed = (await step(environment.member, changed.body, 'propose')).body;
    expect(await step(chair, proposed, 'approve')).toMatchObject({ status: 403, body: { code: 'own-contribution' } });
    const secretary = await environment.asMember({ post: 'SECRETARY', kimId: kims.active });
    expect(await step(secretary, proposed, 'approve')).toMatchObject({ body: { status: 'SUBMITTED' } });
    const history = await environment.member.get<HistoryPage>(`${path}/history`);
    expect(history.body.items.find(({ action }) => action === 'return')).toMatchObject({ reason: 'Kapan?' });
  });

  it('is refused without a text, by the author, twice, and after its end', async () => {
    const empty = (await post(environment.member, { body: '' })).body;
    expect(await step(environment.member, empty, 'propose')).toMatchObject({
      status: 422,
      body: { code: 'contribution-incomplete' },
    });
    const own = (await step(chair, (await post(chair)).body, 'propose')).body;
    expect(await step(chair, own, 'approve')).toMatchObject({ status: 403, body: { code: 'own-contribution' } });

    const submitted = await aSubmitted();
    const acceptance = { areaCodes: [areas.district] };
    const tries = await Promise.all(
      [1, 2, 3].map(() => step<EditionResponse>(environment.author, submitted, 'accept', acceptance)),
    );
    expect(tries.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 412, 412]);
    const accepted = { ...submitted, version: submitted.version + 1 };
    expect(await step(environment.member, accepted, 'withdraw')).toMatchObject({
      status: 409,
      body: { code: 'transition-refused' },
    });
  });

  it('is accepted as a whole or not at all', async () => {
    const submitted = await aSubmitted();
    expect(await step(environment.author, submitted, 'accept', { areaCodes: ['33.01'] })).toMatchObject({
      status: 422,
      body: { code: 'unknown-area' },
    });
    const path = `/v1/contributions/${submitted.id}`;
    expect((await environment.author.get<ContributionResponse>(path)).body).toMatchObject({ status: 'SUBMITTED' });
    expect((await environment.anonymous.get(`/v1/documents/${submitted.id}`)).status).toBe(404);
  });

  it('is seen by its KIM and by editors of its villages only', async () => {
    const { id } = (await post(environment.member)).body;
    const otherKim = await environment.asMember({ post: 'CHAIR', kimId: kims.submitted });
    const elsewhere = await environment.as('elsewhere', 'DISKOMINFO_EDITOR@area:32.01.01');
    for (const stranger of [otherKim, elsewhere]) {
      expect((await stranger.get(`/v1/contributions/${id}`)).status).toBe(403);
      const listed = (await stranger.get<ContributionPage>('/v1/contributions')).body.items;
      expect(listed.map((contribution) => contribution.id)).not.toContain(id);
    }
    expect(await post(otherKim)).toMatchObject({ status: 403, body: { code: 'out-of-scope' } });
    const listed = (await chair.get<ContributionPage>('/v1/contributions?status=DRAFT')).body.items;
    expect(listed.map((contribution) => contribution.id)).toContain(id);
  });
});
