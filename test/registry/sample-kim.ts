import { randomUUID } from 'node:crypto';
import type { Api } from '#testing';
import type { KimResponse } from '../../apps/registry/src/kims/kim.dto.js';
import type { MemberResponse } from '../../apps/registry/src/members/member.dto.js';
import { type RunningRegistry, runningRegistry } from './running-registry.js';

export const caringin = '32.01.27.2001';
export const cigudeg = '32.01.22.2002';

export const sampleAreas = [
  { code: '32.01', kind: 'REGENCY', name: 'Bogor', parentCode: null },
  { code: '32.01.02', kind: 'DISTRICT', name: 'Gunungputri', parentCode: '32.01' },
  { code: '32.01.02.2004', kind: 'DESA', name: 'Gunungputri', parentCode: '32.01.02' },
  { code: '32.01.11', kind: 'DISTRICT', name: 'Gunungsindur', parentCode: '32.01' },
  { code: '32.01.22', kind: 'DISTRICT', name: 'Cigudeg', parentCode: '32.01' },
  { code: cigudeg, kind: 'DESA', name: 'Cigudeg', parentCode: '32.01.22' },
  { code: '32.01.27', kind: 'DISTRICT', name: 'Caringin', parentCode: '32.01' },
  { code: caringin, kind: 'DESA', name: 'Caringin', parentCode: '32.01.27' },
] as const;

export const sampleDecree = { number: '141/12/KPTS/2026', date: '2026-02-03', issuer: 'Kepala Desa Caringin' };

export const sampleKim = { name: 'KIM Mekar Caringin', villageCodes: [caringin], decree: sampleDecree };

/** Clients of the accounts that tests use. */
export async function people(registry: RunningRegistry) {
  const [admin, ketua, verifikator, stranger, service] = await Promise.all([
    registry.as('admin', 'SYSTEM_ADMIN@*'),
    registry.as('ketua', `KIM_CHAIR@area:${caringin}`),
    registry.as('verifikator', 'DISKOMINFO_VERIFIER@*'),
    registry.as('stranger', 'CITIZEN@*'),
    registry.as('notifications', 'SERVICE@*'),
  ]);
  return { admin, ketua, verifikator, stranger, service };
}

export async function recordAreas(admin: Api): Promise<void> {
  const { status, body } = await admin.put('/v1/areas', { areas: sampleAreas });
  if (status !== 200) throw new Error(`areas: ${status} ${JSON.stringify(body)}`);
}

/** A registry that has the sample areas, and the clients of `people`. */
export async function registryWithAreas(settings: Record<string, string> = {}) {
  const registry = await runningRegistry(settings);
  const accounts = await people(registry);
  await recordAreas(accounts.admin);
  return { registry, ...accounts };
}

/** A decree with a unique number. */
export function ownDecree() {
  return { ...sampleDecree, number: `141/${randomUUID()}` };
}

export async function draft(ketua: Api, change: object = {}): Promise<KimResponse> {
  const { status, body } = await ketua.post<KimResponse>('/v1/kims', {
    ...sampleKim,
    decree: ownDecree(),
    ...change,
  });
  if (status !== 201) throw new Error(`kim: ${status} ${JSON.stringify(body)}`);
  return body;
}

export async function join(ketua: Api, kimId: string, change: object = {}): Promise<MemberResponse> {
  const person = { fullName: 'Euis Rahmawati', post: 'MEMBER', email: null, phone: null, accountId: randomUUID() };
  const { status, body } = await ketua.post<MemberResponse>(`/v1/kims/${kimId}/members`, {
    ...person,
    joinedOn: '2026-02-03',
    ...change,
  });
  if (status !== 201) throw new Error(`member: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** A draft that can be submitted. */
export async function completeDraft(ketua: Api, change: object = {}): Promise<KimResponse> {
  const kim = await draft(ketua, change);
  for (const post of ['CHAIR', 'SECRETARY', 'TREASURER']) await join(ketua, kim.id, { post });
  return kim;
}

export const ifMatch = (version: number): Record<string, string> => ({ 'if-match': `"${version}"` });

const reason = { reason: 'Nomor SK tidak terbaca.' };
/** The actions that lead to each status. */
const actionsTo = {
  DRAFT: [],
  SUBMITTED: ['submit'],
  RETURNED: ['submit', 'return'],
  REJECTED: ['submit', 'reject'],
  VERIFIED: ['submit', 'verify'],
  ACTIVE: ['submit', 'verify', 'activate'],
  SUSPENDED: ['submit', 'verify', 'activate', 'suspend'],
  DISSOLVED: ['submit', 'verify', 'activate', 'dissolve'],
} as const;

/** A KIM in this status. */
export async function kimIn(
  status: keyof typeof actionsTo,
  { ketua, verifikator }: { ketua: Api; verifikator: Api },
  change: object = {},
): Promise<KimResponse> {
  let kim = await completeDraft(ketua, change);
  for (const action of actionsTo[status]) {
    const who = action === 'submit' ? ketua : verifikator;
    const body = ['submit', 'verify', 'activate'].includes(action) ? undefined : reason;
    ({ body: kim } = await who.post<KimResponse>(`/v1/kims/${kim.id}/${action}`, body, ifMatch(kim.version)));
  }
  if (kim.status !== status) throw new Error(`the sample KIM is ${kim.status}, not ${status}`);
  return kim;
}
