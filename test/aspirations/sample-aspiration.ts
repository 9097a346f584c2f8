import { KimActivated, KimVerified } from '#contracts';
import type { Api, Answer, TestIssuer } from '#testing';
import { eventually } from '#testing';
import { sql } from '#database';
import type { AspirationResponse } from '../../apps/aspirations/src/aspirations/aspiration.dto.js';
import type { NewAspiration, ReceivedAspiration } from '../../apps/aspirations/src/intake/intake.dto.js';
import type { NewSupporter } from '../../apps/aspirations/src/citizens/supporters/supporter.dto.js';
import { holidays } from '../../local/seed/holidays.js';
import { type RunningAspirations, runningAspirations } from './running-aspirations.js';

export const village = '32.01.22.2004';
export const otherVillage = '32.01.22.2005';
export const activeKim = '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b';
export const verifiedKim = '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4c';

/** The account of `member`, who belongs to both KIM. */
export const memberAccount = '5a3b0c1d-0000-4000-8000-000000000002';

export const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });

export const newAspiration: NewAspiration & { readonly reporter: NonNullable<NewAspiration['reporter']> } = {
  kimId: activeKim,
  villageCode: village,
  kind: 'COMPLAINT',
  category: 'ROADS_AND_BRIDGES',
  title: 'Jembatan gantung putus',
  body: 'Papan jembatan lepas tiga lembar. Hubungi Bu Contoh di 0812-0000-0000.',
  anonymous: false,
  confidential: false,
  consent: true,
  reporter: { fullName: 'Siti Contoh', phone: '+628110000001', email: 'siti@warga.example' },
};

export const newSupporter: NewSupporter = {
  kimId: activeKim,
  villageCode: village,
  anonymous: false,
  consent: true,
  reporter: { fullName: 'Budi Contoh', phone: '0811-0000-0002', email: 'budi@warga.example' },
};

/** The service with the data that aspirations need, and clients of the people who work on them. */
export interface AspirationsFixture extends RunningAspirations {
  readonly member: Api;
  readonly coordinator: Api;
  readonly liaison: Api;
  readonly otherLiaison: Api;
  readonly admin: Api;
  readonly notifier: Api;
}

/** @param issuer whose tokens the service accepts; by default one of its own */
export async function aspirationsFixture(
  env: Readonly<Record<string, string>> = {},
  issuer?: TestIssuer,
): Promise<AspirationsFixture> {
  const running = await runningAspirations(['dpupr', 'dinkes'], env, issuer);
  const admin = await running.as('admin', 'SYSTEM_ADMIN@*');
  const entries: [string, object][] = [
    ['/v1/agencies/dpupr', { name: 'Dinas PUPR', shortName: 'DPUPR', email: 'dpupr@warga.example' }],
    ['/v1/agencies/dinkes', { name: 'Dinas Kesehatan', shortName: 'Dinkes', email: 'dinkes@warga.example' }],
    [
      '/v1/categories',
      {
        categories: [
          { code: 'ROADS_AND_BRIDGES', nameId: 'Jalan dan jembatan', nameEn: 'Roads and bridges' },
          { code: 'OTHER', nameId: 'Lainnya', nameEn: 'Other' },
        ],
      },
    ],
    ['/v1/routing-rules', { rules: [{ category: 'ROADS_AND_BRIDGES', areaCode: '32.01', agencyId: 'dpupr' }] }],
    ...Object.entries(holidays()).map(([year, days]): [string, object] => [`/v1/holidays/${year}`, { days }]),
  ];
  for (const [path, body] of entries) {
    const { status, body: answer } = await admin.replace(path, body);
    if (status !== 200) throw new Error(`PUT ${path}: ${status} ${JSON.stringify(answer)}`);
  }
  await recordKims(running);
  return {
    ...running,
    admin,
    member: await running.asMember({ kimId: [activeKim, verifiedKim], accountId: memberAccount }),
    coordinator: await running.as('koordinator', 'COMPLAINT_COORDINATOR@*'),
    liaison: await running.as('penghubung', 'AGENCY_LIAISON@agency:dpupr'),
    otherLiaison: await running.as('penghubung-dinkes', 'AGENCY_LIAISON@agency:dinkes'),
    notifier: await running.as(
      'notifications',
      'SERVICE@purpose:notify-reporters',
      'SERVICE@purpose:notify-agencies',
      'SERVICE@purpose:renew-pins',
    ),
  };
}

async function recordKims(running: RunningAspirations): Promise<void> {
  const kim = { name: 'KIM Mekar', villageCodes: [village], decree: null };
  await running.publish(
    KimActivated({ ...kim, kimId: activeKim, version: 4, status: 'ACTIVE' }),
    KimVerified({ ...kim, kimId: verifiedKim, version: 3, status: 'VERIFIED' }),
  );
  await eventually(async () => {
    const kims = await running.database.query(sql`SELECT FROM kim`);
    if (kims.length < 2) throw new Error('the KIM have not been recorded yet');
  });
}

/** The receipt of an aspiration that repeats no other, and so has a PIN. */
export type Receipt = ReceivedAspiration & { readonly pin: string };

/** A received aspiration. */
export async function received(on: AspirationsFixture, changes: Partial<NewAspiration> = {}): Promise<Receipt> {
  return must(201, await on.member.post<Receipt>('/v1/aspirations', { ...newAspiration, ...changes }));
}

/** An aspiration that is assigned to `dpupr`. */
export async function assigned(
  on: AspirationsFixture,
  changes: Partial<NewAspiration> = {},
): Promise<Receipt & { now: AspirationResponse }> {
  const receipt = await received(on, changes);
  const path = `/v1/aspirations/${receipt.id}/verify`;
  const now = must(200, await on.coordinator.post<AspirationResponse>(path, {}, ifMatch(receipt.version)));
  return { ...receipt, now };
}

/** An aspiration that `dpupr` has answered. */
export async function responded(
  on: AspirationsFixture,
  changes: Partial<NewAspiration> = {},
): Promise<Receipt & { now: AspirationResponse }> {
  const before = await assigned(on, changes);
  const path = `/v1/aspirations/${before.id}/respond`;
  const body = { text: 'Jembatan diperbaiki pekan ini.' };
  const now = must(200, await on.liaison.post<AspirationResponse>(path, body, ifMatch(before.now.version)));
  return { ...before, now };
}

export function must<Body>(status: number, answer: Answer<Body>): Body {
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
