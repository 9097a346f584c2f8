import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '#http-api';
import type { Api } from '#testing';
import {
  aspirationsFixture,
  type AspirationsFixture,
  newAspiration,
} from '../../../../test/aspirations/sample-aspiration.js';
import type { ContactsResponse } from '../citizens/reporters/reporter.dto.js';
import type { ReceivedAspiration } from './intake.dto.js';

const { kimId: _kim, ...submission } = newAspiration;
const bait = 'Anda menang! Klaim di https://hadiah.example';

describe('the contacts that strangers give', () => {
  let on: AspirationsFixture;
  let citizen: Api;
  beforeAll(async () => {
    on = await aspirationsFixture();
    citizen = await on.as('warga', 'CITIZEN@*');
  });
  afterAll(() => on.stop());

  const reporter = (changes: object) => ({ ...newAspiration.reporter, ...changes });
  const nameOf = async (id: string) =>
    (await on.notifier.post<ContactsResponse>('/v1/contacts/resolve', { aspirationIds: [id] })).body.reporters[0]
      ?.fullName;

  it('cannot put words into a mail: the report is received, the name is dropped', async () => {
    for (const fullName of [bait, 'Hubungi 0812 3456 7890']) {
      const given = {
        ...submission,
        reporter: reporter({ fullName, phone: null, email: `${fullName.length}@a.example` }),
      };
      const open = await on.anyone.post<ReceivedAspiration>('/v1/citizen-aspirations', given);
      expect(open.status).toBe(201);
      expect(await nameOf(open.body.id)).toBe('Tanpa nama');
    }
    const signedIn = await citizen.post<ReceivedAspiration>('/v1/aspirations', {
      ...submission,
      channel: 'CITIZEN',
      kimId: null,
      reporter: reporter({ fullName: bait, email: null, phone: '0811-0000-7001' }),
    });
    expect(signedIn.status).toBe(201);
    expect(await nameOf(signedIn.body.id)).toBe('Tanpa nama');
  });

  it('are taken without invisible characters', async () => {
    const given = {
      ...submission,
      reporter: reporter({ fullName: '\u202ESi\u200Bti', phone: null, email: 's@a.example' }),
    };
    const { body } = await on.anyone.post<ReceivedAspiration>('/v1/citizen-aspirations', given);
    expect(await nameOf(body.id)).toBe('Siti');
  });

  it('are refused where someone can correct them: at the door of a KIM, and of supporters', async () => {
    const entered = await on.member.post<Problem>('/v1/aspirations', {
      ...newAspiration,
      reporter: reporter({ fullName: bait }),
    });
    expect(entered).toMatchObject({ status: 422, body: { errors: [{ pointer: '/reporter/fullName' }] } });
  });

  it('count each: one e-mail address with ever new numbers is limited like one citizen', async () => {
    const submit = (n: number) =>
      on.anyone.post<Partial<ReceivedAspiration> & { code?: string }>('/v1/citizen-aspirations', {
        ...submission,
        title: `Lampu jalan ${n} di gang ${n * 7919} padam`,
        body: `Laporan ${n}: ${String(n * 104_729).repeat(8)}`,
        reporter: reporter({ phone: `0811-0001-${7000 + n}`, email: 'korban@warga.example' }),
      });
    const answers = [];
    for (let n = 1; n <= 11; n++) answers.push(await submit(n));
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(10).fill(201), 429]);
    expect(answers.at(-1)?.body.code).toBe('intake-limited');
  });
});
