import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { identifier, sql } from '#database';
import { samplePhoto, type Api } from '#testing';
import type { AspirationResponse } from './aspirations/aspiration.dto.js';
import type { ReceivedAspiration } from './intake/intake.dto.js';
import { LaporJob } from './integrations/lapor/lapor.job.js';
import { TimingJob } from './publication/statistics/timing.job.js';
import {
  type AspirationsFixture,
  aspirationsFixture,
  ifMatch,
  newAspiration,
  activeKim,
} from '../../../test/aspirations/sample-aspiration.js';

/** A subject that is found wherever it is written. */
const canary = 'c4n4ry-5a6f1e2d';

type Case = ReceivedAspiration & { readonly photo: string };

describe('the account of a citizen', () => {
  let on: AspirationsFixture;
  let citizen: Api;
  let cases: { readonly anonymous: Case; readonly named: Case; readonly drafted: Case };
  beforeAll(async () => {
    on = await aspirationsFixture();
    citizen = await on.as(canary, 'CITIZEN@*');
    cases = {
      anonymous: await lived(await submitted({ anonymous: true })),
      named: await lived(await submitted({})),
      drafted: await lived(await drafted()),
    };
    await on.provider(TimingJob).run();
    await on.provider(LaporJob).run();
  });
  afterAll(() => on.stop());

  const must = async <Body>(answer: Promise<{ status: number; body: Body }>) => {
    const { status, body } = await answer;
    expect([status < 300, body]).toEqual([true, expect.anything()]);
    return body;
  };
  const photoOf = async () =>
    (await must(citizen.upload<{ id: string }>('/v1/attachments', await samplePhoto(), 'image/jpeg'))).id;
  const content = { ...newAspiration, channel: 'CITIZEN', kimId: null };

  async function submitted(changes: object): Promise<Case> {
    const photo = await photoOf();
    const body = { ...content, ...changes, attachmentIds: [photo] };
    return { ...(await must(citizen.post<ReceivedAspiration>('/v1/aspirations', body))), photo };
  }

  async function drafted(): Promise<Case> {
    const photo = await photoOf();
    const { kimId: _kim, ...draft } = { ...content, attachmentIds: [photo] };
    const { id, version, pin } = await must(
      citizen.post<{ id: string; version: number; pin: string }>('/v1/aspiration-drafts', draft),
    );
    const received = await must(
      citizen.post<ReceivedAspiration>(`/v1/aspiration-drafts/${id}/submit`, {}, ifMatch(version)),
    );
    return { ...received, pin, photo };
  }

  /** Verified, questioned, answered, reopened, closed: all that a citizen has a part in. */
  async function lived(received: Case): Promise<Case> {
    const { id, trackingNumber, pin } = received;
    const act = async (who: Api, action: string, body: object = {}) => {
      const { version } = await must(on.coordinator.get<AspirationResponse>(`/v1/aspirations/${id}`));
      await must(who.post(`/v1/aspirations/${id}/${action}`, body, ifMatch(version)));
    };
    const byPin = (action: string, body: object = {}) =>
      must(on.anyone.post(`/v1/tracking/${action}`, { trackingNumber, pin, ...body }));
    await act(on.coordinator, 'return', { text: 'Di dusun mana?' });
    await byPin('answer', { text: 'Dusun dua.' });
    await act(on.coordinator, 'verify');
    await act(on.liaison, 'accept');
    await act(on.liaison, 'deadlines/request-pause', { reason: 'Menunggu surat.' });
    await act(on.coordinator, 'deadlines/pause', { reason: 'Menunggu surat.' });
    await act(on.liaison, 'deadlines/resume', { reason: 'Surat sudah ada.' });
    await act(on.liaison, 'ask', { text: 'Berapa lembar papan?' });
    await byPin('answer', { text: 'Tiga.' });
    await act(on.liaison, 'respond', { text: 'Diperbaiki pekan ini.' });
    await byPin('reopen', { reason: 'Belum.' });
    await act(on.liaison, 'respond', { text: 'Sudah.' });
    await byPin('close');
    await byPin('rate', { rating: 4 });
    return received;
  }

  const answers = async (who: Api, { id, photo }: Case) => {
    const paths = [
      '/v1/aspirations?limit=200',
      `/v1/aspirations/${id}`,
      ...['history', 'entries', 'intake', 'deadlines', 'parts', 'similar', 'duplicate-group'].map(
        (of) => `/v1/aspirations/${id}/${of}`,
      ),
      '/v1/aspiration-drafts',
      `/v1/aspiration-drafts/${id}`,
      '/v1/agencies/dpupr/events?limit=200',
      '/v1/public-aspirations?limit=200',
      `/v1/public-aspirations/${id}`,
      '/open311/v2/requests.json?extensions=true',
      `/open311/v2/requests/${id}.xml?extensions=true`,
      `/open311/v2/tokens/${id}.json`,
      '/v1/aspiration-statistics',
      '/v1/open-data/aspirations.csv',
      '/v1/open-data/aspirations.json',
    ];
    const found = await Promise.all(paths.map(async (path) => ({ path, ...(await who.get(path)) })));
    found.push({ path: photo, ...(await who.get(`/v1/attachments/${photo}`)) });
    return found;
  };
  const namedIn = (found: Awaited<ReturnType<typeof answers>>) =>
    found.filter((answer) => JSON.stringify(answer).includes(canary)).map(({ path }) => path);

  it.each(['anonymous', 'named', 'drafted'] as const)(
    'is in no answer to the agency, a KIM, another citizen or the public, of a case that is %s',
    async (kind) => {
      const readers: [string, Api][] = [
        ['agency', on.liaison],
        ['other agency', on.otherLiaison],
        ['KIM', await on.asMember({ post: 'CHAIR', kimId: activeKim })],
        ['integrator', await on.as('app', 'INTEGRATOR@area:32.01')],
        ['citizen', await on.as('warga-lain', 'CITIZEN@*')],
        ['public', on.anyone],
      ];
      for (const [reader, who] of readers)
        expect([reader, namedIn(await answers(who, cases[kind]))]).toEqual([reader, []]);
      const { trackingNumber, pin } = cases[kind];
      expect(JSON.stringify(await on.anyone.post('/v1/tracking', { trackingNumber, pin }))).not.toContain(canary);
    },
  );

  it('is CITIZEN in the history and the record of the intake that others read', async () => {
    const { id } = cases.named;
    const history = await on.liaison.get<{ items: { action: string; actor: string }[] }>(
      `/v1/aspirations/${id}/history`,
    );
    expect(history.body.items[0]).toMatchObject({ action: 'receive', actor: 'CITIZEN' });
    expect((await on.liaison.get(`/v1/aspirations/${id}/intake`)).body).toMatchObject({ submittedBy: 'CITIZEN' });
  });

  it('is read by the coordinator, in the record of the intake alone', async () => {
    for (const given of Object.values(cases))
      expect(namedIn(await answers(on.coordinator, given))).toEqual([`/v1/aspirations/${given.id}/intake`]);
  });

  it('is in no event', () => {
    expect(on.published.length).toBeGreaterThan(30);
    expect(on.published.filter((event) => JSON.stringify(event).includes(canary))).toEqual([]);
  });

  it('is stored for the own list of the account, its drafts, uploads and repeated requests alone', async () => {
    const columns = await on.database.query<{ table: string; column: string }>(sql`
      SELECT table_name AS table, column_name AS column FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type IN ('text', 'jsonb', 'ARRAY')`);
    const holders: string[] = [];
    for (const { table, column } of columns) {
      const rows = await on.database.query(sql`
        SELECT FROM ${identifier(table)} WHERE position(${canary} IN ${identifier(column)}::text) > 0 LIMIT 1`);
      if (rows.length > 0) holders.push(`${table}.${column}`);
    }
    expect(holders.toSorted()).toEqual([
      'aspiration_draft.account',
      'aspiration_intake.citizen_account',
      'attachment.account',
    ]);
  });

  it('still lists its own aspirations, and downloads its own attachments', async () => {
    const { body } = await citizen.get<{ items: { id: string }[] }>('/v1/citizen-aspirations');
    expect(body.items.map(({ id }) => id).toSorted()).toEqual(
      Object.values(cases)
        .map(({ id }) => id)
        .toSorted(),
    );
    for (const { photo } of Object.values(cases))
      expect((await citizen.get(`/v1/attachments/${photo}`)).status).toBe(200);
  });
});
