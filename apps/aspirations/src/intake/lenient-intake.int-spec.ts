import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { AspirationResponse } from '../aspirations/aspiration.dto.js';
import {
  aspirationsFixture,
  type AspirationsFixture,
  ifMatch,
  newAspiration,
} from '../../../../test/aspirations/sample-aspiration.js';
import type { ContactsResponse, ReporterResponse } from '../citizens/reporters/reporter.dto.js';
import type { IntakeResponse, ReceivedAspiration } from './intake.dto.js';

const { kimId: _kim, reporter: _reporter, ...submission } = newAspiration;

describe('a report of a citizen', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
    const question = { required: false, questionId: 'Berapa meter?', questionEn: 'How many metres?', kinds: null };
    const questions = [{ key: 'length', type: 'NUMBER', choices: [], ...question }];
    await on.admin.put('/v1/categories/OTHER/form', { questions }, ifMatch(0));
  });
  afterAll(() => on.stop());

  let networks = 0;
  const submit = async (changes: object, reporter: object = {}) => {
    const forwarded = { 'x-forwarded-for': `203.0.113.${++networks}` };
    const answer = await on.anyone.post<ReceivedAspiration>(
      '/v1/citizen-aspirations',
      { ...submission, reporter: { fullName: 'Siti Contoh', ...reporter }, ...changes },
      forwarded,
    );
    expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
    return answer.body;
  };
  const aspiration = async (id: string) => (await on.coordinator.get<AspirationResponse>(`/v1/aspirations/${id}`)).body;
  const reporterOf = async (id: string) =>
    (await on.coordinator.get<ReporterResponse>(`/v1/aspirations/${id}/reporter?purpose=uji`)).body;
  const intakeOf = async (id: string) =>
    (await on.coordinator.get<IntakeResponse>(`/v1/aspirations/${id}/intake`)).body;
  const contactsOf = async (id: string) =>
    (await on.notifier.post<ContactsResponse>('/v1/contacts/resolve', { aspirationIds: [id] })).body.reporters[0];
  const pointers = (missing: ReceivedAspiration['missing']) => missing.map(({ pointer }) => pointer);

  it('has one telephone number, however it is typed', async () => {
    const spelling = fc.constantFrom(
      '0812.3456.7890',
      '+62 (812) 3456-7890',
      '62812 3456 7890',
      '812\u00a03456\u20117890',
      'HP. 0812–3456–7890',
      '٠٨١٢٣٤٥٦٧٨٩٠',
      '\u202a081234567890\u202c',
    );
    await fc.assert(
      fc.asyncProperty(spelling, async (phone) => {
        const { id, missing } = await submit({}, { phone, email: ' Siti@Warga.Example ' });
        expect(await reporterOf(id)).toMatchObject({ phone: '+6281234567890', email: 'Siti@warga.example' });
        expect(missing).toEqual([]);
      }),
      { numRuns: 7 },
    );
    expect(await reporterOf((await submit({}, { phone: '(0251) 8321-075' })).id)).toMatchObject({
      phone: '+622518321075',
    });
  });

  it('is received with contacts that cannot be read: they stay as words, and are missing', async () => {
    const { id, missing } = await submit({}, { phone: 'tanya Bu RT\u200b', email: 'siti(at)warga' });
    expect(pointers(missing)).toEqual(['/reporter/phone', '/reporter/email']);
    expect(await reporterOf(id)).toMatchObject({ phone: 'tanya Bu RT', email: 'siti(at)warga' });
    expect(pointers((await intakeOf(id)).missing)).toEqual(['/reporter/phone', '/reporter/email']);
    expect(await contactsOf(id)).toMatchObject({ phone: null, email: null });
  });

  it('is received without contacts, and with empty ones', async () => {
    for (const contacts of [{}, { phone: null }, { phone: '', email: '  ' }]) {
      const { id, missing } = await submit({}, contacts);
      expect([await reporterOf(id), missing]).toMatchObject([{ phone: null, email: null }, []]);
    }
  });

  it('is received with an optional answer that cannot be read, which is missing', async () => {
    const { id, missing } = await submit({ category: 'OTHER', answers: { length: 'sekitar sepuluh' } });
    expect(missing).toMatchObject([{ pointer: '/answers/length', required: false }]);
    const { answers, missing: open } = await intakeOf(id);
    expect([answers[0]?.answer, pointers(open)]).toEqual(['sekitar sepuluh', ['/answers/length']]);
    const read = await submit({ category: 'OTHER', answers: { length: '1.250,5' } });
    expect([(await intakeOf(read.id)).answers[0]?.answer, read.missing]).toEqual([1250.5, []]);
    const empty = await submit({ category: 'OTHER', answers: { length: '' } });
    expect([(await intakeOf(empty.id)).answers[0]?.answer, empty.missing]).toEqual([null, []]);
  });

  it('needs no title: it is made from the masked text', async () => {
    const body = 'Lampu jalan padam, hubungi 0812 3456 7890\r\nSudah 3 malam.';
    for (const title of [undefined, null, '', ' \u200b']) {
      const { title: made } = await aspiration((await submit({ body, title })).id);
      expect(made).toBe('Lampu jalan padam, hubungi ••••••••••••••');
    }
  });

  it('is stored as people see it', async () => {
    const typed = { title: '\ufeffJalan\nrusak\u202e ', body: 'Jose\u0301 di RT\u200b 3\r\nmohon \ud83d' };
    expect(await aspiration((await submit(typed)).id)).toMatchObject({
      title: 'Jalan rusak',
      body: 'José di RT 3\nmohon',
    });
  });
});
