import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Attachment } from '#attachments';
import type { HistoryPage } from '#lifecycle';
import { type Api, samplePhoto } from '#testing';
import { sql } from '#database';
import type { AspirationResponse } from '../../aspirations/aspiration.dto.js';
import type { IntakeResponse, ReceivedAspiration } from '../intake.dto.js';
import {
  ifMatch,
  newAspiration,
  received,
  responded,
  aspirationsFixture,
  type AspirationsFixture,
  village,
} from '../../../../../test/aspirations/sample-aspiration.js';
import type { CitizenForm } from './answer-update.dto.js';

type Problem = { code: string; errors?: { pointer: string }[] };

const asked = (key: string, type: string, required: boolean) => ({
  key,
  type,
  required,
  questionId: `${key}?`,
  questionEn: `${key}?`,
  kinds: null,
  choices: [],
});

describe('answer updates', () => {
  let on: AspirationsFixture;
  let letter: ReceivedAspiration;
  beforeAll(async () => {
    on = await aspirationsFixture();
    const questions = [asked('since', 'DATE', true), asked('photo', 'PHOTO', true), asked('note', 'TEXT', false)];
    await on.admin.put('/v1/categories/OTHER/form', { questions }, ifMatch(0));
  });
  afterAll(() => on.stop());

  const byStaff = async () => {
    const staff = await on.as('kelurahan', `VILLAGE_OFFICER@area:${village}`);
    const body = { ...newAspiration, kimId: null, channel: 'STAFF', medium: 'LETTER', category: 'OTHER' };
    return (await staff.post<ReceivedAspiration>('/v1/aspirations', body)).body;
  };
  const amend = (who: Api, id: string, version: number, body: object) =>
    who.put<AspirationResponse & Problem>(`/v1/aspirations/${id}/form-answers`, body, ifMatch(version));
  const byPin = ({ trackingNumber, pin }: ReceivedAspiration, body: object = {}) =>
    on.anyone.post<CitizenForm & Problem>('/v1/tracking/form-answers', { trackingNumber, pin, ...body });
  const open = async (id: string) =>
    (await on.coordinator.get<IntakeResponse>(`/v1/aspirations/${id}/intake`)).body.missing.map(
      ({ pointer }) => pointer,
    );

  it('complete a letter step by step, by its citizen and by the coordinator, and lose no answer', async () => {
    letter = await byStaff();
    expect(await open(letter.id)).toEqual(['/answers/since', '/answers/photo']);
    const first = await byPin(letter, { answers: { since: '2026-11-01', note: 'hubungi 0812-3456-7890' } });
    expect([first.status, first.body.missing.map(({ pointer }) => pointer)]).toEqual([200, ['/answers/photo']]);
    const photo = (await on.coordinator.upload<Attachment>('/v1/attachments', await samplePhoto(), 'image/jpeg')).body
      .id;
    const second = await amend(on.coordinator, letter.id, 2, {
      answers: { photo, since: '2026-11-02' },
      attachmentIds: [photo],
    });
    expect([second.status, second.body.version, second.body.status]).toEqual([200, 3, 'RECEIVED']);
    expect(await open(letter.id)).toEqual([]);
    const { body } = await on.coordinator.get<IntakeResponse>(`/v1/aspirations/${letter.id}/intake`);
    expect(body.answers.map(({ answer }) => answer)).toEqual(['2026-11-02', photo, 'hubungi 0812-3456-7890']);
    expect(body.attachments).toMatchObject([{ id: photo }]);
    const history = await on.coordinator.get<HistoryPage>(`/v1/aspirations/${letter.id}/history`);
    expect(history.body.items.map(({ action, actor }) => [action, actor])).toEqual([
      ['receive', 'kelurahan'],
      ['update-answers', 'CITIZEN'],
      ['update-answers', 'koordinator'],
    ]);
    const stored = await on.database.query(sql`SELECT answers->>'since' AS since FROM answer_update ORDER BY version`);
    expect(stored).toEqual([{ since: '2026-11-01' }, { since: '2026-11-02' }]);
  });

  it('are rejected when they are invalid, come too late, or name another version', async () => {
    const { id, version } = await byStaff();
    for (const answers of [{ since: 'lusa' }, { nik: '1' }, { photo: id }])
      expect((await amend(on.coordinator, id, version, { answers })).body.code).toBe('form-incomplete');
    expect((await amend(on.coordinator, id, 9, { answers: {} })).body.code).toBe('precondition-failed');
    // No KIM has a part in what the village submitted.
    expect((await amend(on.member, id, version, { answers: {} })).body.code).toBe('out-of-scope');
    const forty = Array.from(
      { length: 40 },
      (_, n) => `0197a5f2-2c3d-7e4f-8a5b-6c7d8e9f0a${String(n).padStart(2, '0')}`,
    );
    expect((await amend(on.coordinator, id, version, { answers: {}, attachmentIds: forty })).body.code).toBe(
      'too-many-attachments',
    );
    const answered = await responded(on);
    expect((await byPin(answered, { answers: {} })).body.code).toBe('transition-refused');
    expect((await byPin(answered)).body).toEqual({ category: 'ROADS_AND_BRIDGES', answers: [], missing: [] });
  });

  it('use the questions of the category that the coordinator corrected', async () => {
    const { id, version } = await received(on);
    const { body } = await on.coordinator.post<AspirationResponse>(
      `/v1/aspirations/${id}/verify`,
      { category: 'OTHER' },
      ifMatch(version),
    );
    expect(await open(id)).toEqual(['/answers/since', '/answers/photo']);
    expect((await amend(on.coordinator, id, body.version, { answers: { since: '2026-11-01' } })).status).toBe(200);
    expect(await open(id)).toEqual(['/answers/photo']);
  });
});
