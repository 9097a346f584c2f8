import { randomUUID } from 'node:crypto';
import type { Api } from '#testing';
import type { KimResponse } from '../../apps/registry/src/kims/kim.dto.js';
import type { MemberResponse, MemberSummary } from '../../apps/registry/src/members/member.dto.js';
import { registryOf, type RunningRegistry, runningRegistry } from './running-registry.js';

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

/** The account of `ketua`. */
export const chairAccount = '5a3b0c1d-0000-4000-8000-000000000003';

/** The accounts that found KIM, by their clients: the office that registers the KIM, and the chair whom it enters. */
const founders = new WeakMap<Api, { readonly office: Api; readonly accountId: string }>();

/** A client of an account that is the chair of every KIM that `draft` registers for it, and has no other right. */
export async function founder(registry: RunningRegistry, accountId: string = randomUUID()): Promise<Api> {
  const [chair, office] = await Promise.all([registry.as(accountId), villageOffice(registry)]);
  founders.set(chair, { office, accountId });
  return chair;
}

/** The chair of a KIM of another village. */
export async function foreignChair(registry: RunningRegistry): Promise<Api> {
  const chair = await founder(registry);
  await draft(chair, { villageCodes: [cigudeg] });
  return chair;
}

const villageOffice = (registry: RunningRegistry) => registry.as('desa', 'VILLAGE_OFFICER@area:32.01');

/** Clients of the accounts that tests use. */
export async function people(registry: RunningRegistry) {
  const [admin, desa, ketua, verifikator, stranger, service] = await Promise.all([
    registry.as('admin', 'SYSTEM_ADMIN@*'),
    villageOffice(registry),
    founder(registry, chairAccount),
    registry.as('verifikator', 'DISKOMINFO_VERIFIER@*'),
    registry.as('stranger', 'CITIZEN@*'),
    registry.as('notifications', 'SERVICE@purpose:notify-members'),
  ]);
  return { admin, desa, ketua, verifikator, stranger, service };
}

export async function recordAreas(admin: Api): Promise<void> {
  const { status, body } = await admin.replace('/v1/areas', { items: sampleAreas });
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

/** A registration: with its chair when `who` is a founder, without members when `who` is an office. */
export async function draft(who: Api, change: object = {}): Promise<KimResponse> {
  const { office, accountId } = founders.get(who) ?? { office: who };
  const { status, body } = await office.post<KimResponse>('/v1/kims', {
    ...sampleKim,
    decree: ownDecree(),
    ...change,
  });
  if (status !== 201) throw new Error(`kim: ${status} ${JSON.stringify(body)}`);
  if (accountId !== undefined) await join(office, body.id, { post: 'CHAIR', accountId });
  return body;
}

/** A new member; an account that is named has confirmed, which makes its version 2. */
export async function join(
  who: Api,
  kimId: string,
  change: { readonly accountId?: string } & Record<string, unknown> = {},
): Promise<MemberResponse> {
  const person = { fullName: 'Euis Rahmawati', post: 'MEMBER', email: null, phone: null };
  const { status, body } = await who.post<MemberResponse>(`/v1/kims/${kimId}/members`, {
    ...person,
    joinedOn: '2026-02-03',
    ...change,
  });
  if (status !== 201) throw new Error(`member: ${status} ${JSON.stringify(body)}`);
  const { accountId } = change;
  if (accountId === undefined) return body;
  const linked = await confirmLink(await registryOf.get(who)!.as(accountId), body);
  return { ...body, ...linked };
}

/** The account of this client confirms that it is the member. */
export async function confirmLink(
  self: Api,
  { id, version }: Pick<MemberResponse, 'id' | 'version'>,
): Promise<MemberSummary> {
  const path = `/v1/members/${id}/confirm-link`;
  const { status, body } = await self.post<MemberSummary>(path, undefined, ifMatch(version));
  if (status !== 200) throw new Error(`link: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** A draft that can be submitted. */
export async function completeDraft(who: Api, change: object = {}): Promise<KimResponse> {
  const kim = await draft(who, change);
  const posts = founders.has(who) ? ['SECRETARY', 'TREASURER'] : ['CHAIR', 'SECRETARY', 'TREASURER'];
  for (const post of posts) await join(who, kim.id, { post });
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
