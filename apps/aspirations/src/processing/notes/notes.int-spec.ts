import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aspirationsFixture,
  type AspirationsFixture,
  assigned,
  must,
  received,
} from '../../../../../test/aspirations/sample-aspiration.js';
import type { AspirationResponse } from '../../aspirations/aspiration.dto.js';
import type { Note, NotePage } from './note.dto.js';

const text = 'Pak Lurah pernah menjanjikan ini; tanyakan dulu sebelum diteruskan.';

describe('a note of the office', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  const write = (id: string, body: object = { text }, headers = {}) =>
    on.coordinator.post<Note>(`/v1/aspirations/${id}/notes`, body, headers);
  const notes = async (id: string, query = '') =>
    must(200, await on.coordinator.get<NotePage>(`/v1/aspirations/${id}/notes${query}`));

  it('is read by coordinators of the village, newest first', async () => {
    const { id } = await received(on);
    const first = await write(id);
    expect(first).toMatchObject({ status: 201, body: { text, actor: 'koordinator' } });
    await write(id, { text: 'Sudah ditanyakan.' });
    const page = await notes(id, '?limit=1');
    expect(page.items).toMatchObject([{ text: 'Sudah ditanyakan.' }]);
    expect((await notes(id, `?limit=1&cursor=${page.next}`)).items).toEqual([first.body]);
    const near = await on.as('koordinator-dekat', 'COMPLAINT_COORDINATOR@area:32.01.22');
    expect(await near.get(`/v1/aspirations/${id}/notes`)).toMatchObject({ status: 200 });
    const far = await on.as('koordinator-jauh', 'COMPLAINT_COORDINATOR@area:32.01.05');
    expect(await far.get(`/v1/aspirations/${id}/notes`)).toMatchObject({ status: 403 });
  });

  it('changes neither version nor history, and no one else learns of it', async () => {
    const { id, now, trackingNumber, pin } = await assigned(on);
    await write(id);
    expect((await on.coordinator.get<AspirationResponse>(`/v1/aspirations/${id}`)).body).toEqual(now);
    const readers = [on.coordinator, on.liaison, on.member, on.anyone];
    const paths = ['', '/entries', '/history', '/public-text', '/deadlines', '/similar', '/parts'];
    const answers = await Promise.all([
      ...readers.flatMap((who) => paths.map((path) => who.get(`/v1/aspirations/${id}${path}`))),
      ...readers.map((who) => who.get(`/v1/public-aspirations/${id}`)),
      ...readers.map((who) => who.get('/v1/aspirations?q=Lurah')),
      on.liaison.get('/v1/agencies/dpupr/events'),
      on.anyone.post('/v1/tracking', { trackingNumber, pin }),
    ]);
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain('Lurah');
    expect(JSON.stringify(on.published)).not.toContain('Lurah');
    for (const who of [on.liaison, on.member, on.admin]) {
      expect(await who.get(`/v1/aspirations/${id}/notes`)).toMatchObject({ status: 403 });
      expect(await who.post(`/v1/aspirations/${id}/notes`, { text })).toMatchObject({ status: 403 });
    }
    expect(await on.anyone.get(`/v1/aspirations/${id}/notes`)).toMatchObject({ status: 401 });
  });

  it('is written once for a repeated request, and refused when there is nothing in it', async () => {
    const { id } = await received(on);
    const headers = { 'idempotency-key': 'catatan-0001' };
    expect((await write(id, { text }, headers)).body).toEqual((await write(id, { text }, headers)).body);
    expect((await notes(id)).items).toHaveLength(1);
    expect(await write(id, { text: '\u200b' })).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    expect(await write('0197a5f0-0000-7000-8000-000000000000')).toMatchObject({ status: 404 });
  });
});
