import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '#testing';
import type { AspirationResponse } from './aspirations/aspiration.dto.js';
import { newTrackingNumber } from '#codes';
import type { RecordedSupporter } from './citizens/supporters/supporter.dto.js';
import {
  type AspirationsFixture,
  aspirationsFixture,
  ifMatch,
  newSupporter,
  type Receipt,
  received,
} from '../../../test/aspirations/sample-aspiration.js';

const phone = '0812-7777-0199';
const nik = '3201014107900042';
const otherNumber = newTrackingNumber();
/** The reporter of the sample, as people write about themselves. */
const ownName = 'SITI contoh';
const secrets = [phone, nik, otherNumber, ownName];
/** A text as offices and citizens write them when they do not think of who reads them. */
const text = (what: string) => `${what}: hubungi Bu Rukmini ${phone}, NIK ${nik}, nomor ${otherNumber}, ${ownName}.`;

describe('the texts of an aspiration', () => {
  let on: AspirationsFixture;
  let agency: Api;
  let named: Receipt;
  let anonymous: Receipt;
  let supporter: RecordedSupporter;
  let merged: Receipt;

  const must = async <Body>(answer: Promise<{ status: number; body: Body }>) => {
    const { status, body } = await answer;
    expect([status < 300, body]).toEqual([true, expect.anything()]);
    return body;
  };
  const versionOf = async (id: string) =>
    (await must(on.coordinator.get<AspirationResponse>(`/v1/aspirations/${id}`))).version;
  const act = async (who: Api, id: string, action: string, body: object = {}) =>
    must(who.post(`/v1/aspirations/${id}/${action}`, body, ifMatch(await versionOf(id))));

  beforeAll(async () => {
    on = await aspirationsFixture();
    agency = on.liaison;
    const question = { key: 'where', type: 'PLACE', required: false, kinds: null, choices: [] };
    const questions = [{ ...question, questionId: 'Di mana?', questionEn: 'Where?' }];
    await must(on.admin.put('/v1/categories/ROADS_AND_BRIDGES/form', { questions }, ifMatch(0)));
    named = await lived({});
    anonymous = await lived({ anonymous: true });
  });
  afterAll(() => on.stop());

  /** An aspiration with such a text wherever one can be written. */
  async function lived(changes: object): Promise<Receipt> {
    const texts = { title: text('Judul').slice(0, 200), body: text('Isi') };
    const aspiration = await received(on, {
      ...texts,
      ...changes,
      answers: { where: { description: text('Tempat') } },
    });
    const { id, trackingNumber, pin } = aspiration;
    const byPin = (action: string, body: object) =>
      must(on.anyone.post(`/v1/tracking/${action}`, { trackingNumber, pin, ...body }));
    await act(on.coordinator, id, 'return', { text: text('Kurang') });
    await byPin('answer', { text: text('Lengkap') });
    await act(on.coordinator, id, 'verify');
    await act(agency, id, 'decline', { text: text('Tolak') });
    await act(on.coordinator, id, 'assign', { agencyId: 'dpupr' });
    await act(agency, id, 'accept');
    await act(agency, id, 'deadlines/request-pause', { reason: text('Minta jeda') });
    await act(on.coordinator, id, 'deadlines/pause', { reason: text('Jeda') });
    await act(agency, id, 'deadlines/resume', { reason: text('Lanjut') });
    await act(agency, id, 'progress', { text: text('Kemajuan') });
    await act(agency, id, 'ask', { text: text('Tanya') });
    await byPin('answer', { text: text('Jawab') });
    await byPin('form-answers', { answers: { where: { description: text('Pindah') } } });
    if (!('anonymous' in changes)) {
      supporter = await must(on.member.post<RecordedSupporter>(`/v1/aspirations/${id}/supporters`, newSupporter));
      merged = await received(on);
      const into = { into: id, intoVersion: await versionOf(id) };
      await act(on.coordinator, merged.id, 'merge', into);
    }
    await act(agency, id, 'respond', { text: text('Tanggapan') });
    await byPin('reopen', { reason: text('Buka') });
    await act(agency, id, 'respond', { text: text('Tanggapan kedua') });
    return aspiration;
  }

  const paths = (id: string) => [
    '/v1/aspirations?limit=200',
    `/v1/aspirations/${id}`,
    ...['history', 'entries', 'intake', 'deadlines', 'parts', 'similar', 'duplicate-group'].map(
      (of) => `/v1/aspirations/${id}/${of}`,
    ),
    '/v1/aspiration-queues/review',
    '/v1/public-aspirations?limit=200',
    `/v1/public-aspirations/${id}`,
    '/open311/v2/requests.json?extensions=true',
    `/open311/v2/requests/${id}.xml?extensions=true`,
    '/v1/agencies/dpupr/events?limit=200',
    '/v1/open-data/aspirations.json',
    '/v1/aspiration-statistics',
  ];
  /** Where one of the secrets is read: the last part of the path. */
  const revealedTo = async (who: Api, id: string, own: readonly string[] = []) => {
    const found = await Promise.all(
      paths(id).map(async (path) => ({ path, body: JSON.stringify((await who.get(path)).body) })),
    );
    return found
      .filter(({ body }) => [...secrets, ...own].some((secret) => body.includes(secret)))
      .map(({ path }) => path.split('/').at(-1)!);
  };
  const tracked = async ({ trackingNumber, pin }: { trackingNumber: string; pin: string }) =>
    JSON.stringify(await must(on.anyone.post('/v1/tracking', { trackingNumber, pin })));

  it('are masked at every door for the public and a KIM', async () => {
    for (const { id } of [named, anonymous])
      for (const who of [on.anyone, on.member, await on.as('warga', 'CITIZEN@*'), await on.as('app', 'INTEGRATOR@*')])
        expect(await revealedTo(who, id)).toEqual([]);
    // The public never has what opens the aspiration itself.
    expect(await revealedTo(on.anyone, named.id, [named.trackingNumber])).toEqual([]);
  });

  it('are masked for the agency of an anonymous aspiration, and read by the agency of another and the coordinator', async () => {
    const doors = ['entries', 'intake', 'deadlines'];
    expect(await revealedTo(agency, anonymous.id)).toEqual([]);
    expect(await revealedTo(agency, named.id)).toEqual([named.id, ...doors]);
    for (const { id } of [named, anonymous]) expect(await revealedTo(on.coordinator, id)).toEqual([id, ...doors]);
  });

  it('are masked for the agency from the moment at which the reporter becomes anonymous', async () => {
    const { id } = await lived({ anonymous: false });
    expect(await revealedTo(agency, id)).toContain('entries');
    await act(on.coordinator, id, 'protect', { anonymous: true });
    expect(await revealedTo(agency, id)).toEqual([]);
  });

  it('are read by their own reporter as they were written, and masked by supporters and merged reporters', async () => {
    const own = await tracked(named);
    for (const secret of secrets) expect(own).toContain(secret);
    for (const other of [supporter, merged]) {
      const seen = await tracked(other);
      expect(seen).toContain('Tanggapan kedua: hubungi Bu Rukmini ••');
      for (const secret of [...secrets, named.trackingNumber]) expect(seen).not.toContain(secret);
    }
  });

  it('of an office keep its own telephone, hours and addresses, and mask the reporter', async () => {
    const { id } = await received(on);
    await act(on.coordinator, id, 'verify');
    const office = 'Hubungi kantor kami (0251) 8321-075, jam 08.00-16.00, atau layanan@dpupr.bogorkab.go.id.';
    await act(agency, id, 'respond', { text: `${office} Terima kasih Bu Siti (+62 811-0000-001).` });
    const shown = await must(on.anyone.get<{ answer: string }>(`/v1/public-aspirations/${id}`));
    expect(shown.answer).toBe(`${office} Terima kasih Bu •••• (••••••••••••••••).`);
  });

  it('are in no event', () => {
    const events = JSON.stringify(on.published);
    for (const secret of secrets) expect(events).not.toContain(secret);
  });
});
