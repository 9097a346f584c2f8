import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { type Api, eventually } from '#testing';
import { aRunningCampaign } from '../../testing/campaign.builder.js';
import { aClaim } from '../../testing/claim.builder.js';
import { aGap, anEdition, idempotencyKey, ifMatch, reportBody, taskOf } from '../../testing/edition.builder.js';
import { aNeed } from '../../testing/need.builder.js';
import { withdrawn } from '../../testing/publication.builder.js';
import {
  areas,
  kims,
  memberAccount,
  type PublishingEnvironment,
  startPublishingEnvironment,
} from '../../testing/publishing.environment.js';
import type { TimelineEntry, TimelinePage } from './timeline.dto.js';

let environment: PublishingEnvironment;
beforeAll(async () => {
  environment = await startPublishingEnvironment();
  const edition = await anEdition(environment, 'PUBLISHED');
  await aRunningCampaign(environment, [edition.documentId]);
  const task = await taskOf(environment, edition.id);
  await environment.member.post(`/v1/tasks/${task.id}/acknowledge`, {}, idempotencyKey());
  await environment.member.post(`/v1/tasks/${task.id}/report`, reportBody());
  await eventually(() => aGap(environment, edition.id));
  await aClaim(environment, 'RATED', 'Vaksin campak menyebabkan kemandulan kata pesan berantai di grup');
  await aClaim(environment, 'TRIAGED', 'Pos bantuan dibuka di balai desa setiap hari Minggu malam');
  const need = await aNeed(environment, { villageCode: areas.villages[0] });
  const answer = { documentId: edition.documentId };
  await environment.second.post(`/v1/needs/${need.id}/answer`, answer, ifMatch(need.version));
  const wrong = await anEdition(environment, 'PUBLISHED');
  await taskOf(environment, wrong.id);
  await withdrawn(environment, wrong, 'Jadwal berubah.');
  await eventually(async () => {
    const entries = await entriesOf(environment.member, village, '&kind=TASK_CANCELLED');
    if (entries.length === 0) throw new Error('no task of the withdrawn edition has ended yet');
  });
});
afterAll(() => environment.stop());

const village = `/v1/villages/${areas.villages[0]}/timeline`;
const entriesOf = async (who: Api, path: string, query = '') =>
  (await who.get<TimelinePage>(`${path}?limit=200${query}`)).body.items;
const kindsOf = (entries: readonly TimelineEntry[]) => [...new Set(entries.map(({ kind }) => kind))].toSorted();

const publicKinds = [
  'CAMPAIGN_STARTED',
  'CLAIM_RATED',
  'CLAIM_SEEN',
  'EDITION_PUBLISHED',
  'EDITION_WITHDRAWN',
  'NEED_ANSWERED',
  'NEED_ASKED',
];

describe('the timeline of a village', () => {
  it('shows the public what was published, rated and asked there', async () => {
    const entries = await entriesOf(environment.anonymous, village);
    expect(kindsOf(entries)).toEqual(publicKinds);
    expect(entries.find(({ kind }) => kind === 'EDITION_WITHDRAWN')).toMatchObject({
      service: 'publishing',
      title: { id: expect.stringMatching(/^Ditarik: /), en: expect.stringMatching(/^Withdrawn: /) },
    });
    // No claim without its verdict, and none that is not rated.
    const claims = entries.filter(({ kind }) => kind.startsWith('CLAIM_'));
    for (const { title } of claims) expect(title.id).toMatch(/: \[HOAKS\] /);
  });

  it('shows the KIM its tasks, and no gaps', async () => {
    expect(kindsOf(await entriesOf(environment.member, village))).toEqual(
      [...publicKinds, 'TASK_ACKNOWLEDGED', 'TASK_ASSIGNED', 'TASK_CANCELLED', 'TASK_REPORTED'].toSorted(),
    );
    const other = await environment.asMember({ kimId: kims.submitted, accountId: uuidv7() });
    expect(kindsOf(await entriesOf(other, village))).toEqual(publicKinds);
  });

  it('shows editors of the area the gaps, and those of another area what is public', async () => {
    const gapped = `/v1/villages/${areas.villages[2]}/timeline`;
    const own = await environment.as('kecamatan', `DISTRICT_OFFICER@area:${areas.district}`);
    expect(kindsOf(await entriesOf(own, gapped))).toContain('GAP_DETECTED');
    const other = await environment.as('lain', `DISTRICT_OFFICER@area:${areas.elsewhere.slice(0, 8)}`);
    expect(kindsOf(await entriesOf(other, gapped))).not.toContain('GAP_DETECTED');
  });

  it('continues page after page in the order of time, and by kind', async () => {
    const all = await entriesOf(environment.member, village);
    const read: TimelineEntry[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { body } = await environment.member.get<TimelinePage>(`${village}?limit=2${query}`);
      read.push(...body.items);
      cursor = body.next;
    }
    expect(read).toEqual(all);
    expect(all.map(({ at }) => at)).toEqual(
      all
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    const reported = await entriesOf(environment.member, village, '&kind=TASK_REPORTED');
    expect(kindsOf(reported)).toEqual(['TASK_REPORTED']);
  });

  it('names no account', async () => {
    const text = JSON.stringify(await entriesOf(environment.second, village));
    for (const account of [memberAccount, 'author', 'second']) expect(text).not.toContain(`"${account}"`);
  });

  it.each([
    ['/v1/villages/32.01.22.2099/timeline', 404, 'village-not-found'],
    ['/v1/villages/desa/timeline', 400, 'invalid-request'],
    [`/v1/kims/${uuidv7()}/timeline`, 404, 'kim-not-found'],
    [`${village}?kind=LIKES`, 400, 'invalid-request'],
    [`${village}?cursor=x`, 400, 'invalid-request'],
  ])('of %s is refused with %i %s', async (path, status, code) => {
    expect(await environment.anonymous.get(path)).toMatchObject({ status, body: { code } });
  });
});

describe('the timeline of a KIM', () => {
  const path = `/v1/kims/${kims.active}/timeline`;

  it('shows its members what it did, and the public the public part', async () => {
    expect(kindsOf(await entriesOf(environment.member, path))).toEqual([
      'CLAIM_RATED',
      'CLAIM_SEEN',
      'NEED_ANSWERED',
      'NEED_ASKED',
      'TASK_ACKNOWLEDGED',
      'TASK_ASSIGNED',
      'TASK_CANCELLED',
      'TASK_REPORTED',
    ]);
    expect(kindsOf(await entriesOf(environment.anonymous, path))).toEqual([
      'CLAIM_RATED',
      'CLAIM_SEEN',
      'NEED_ANSWERED',
      'NEED_ASKED',
    ]);
  });
});
