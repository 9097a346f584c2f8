import { kims, type SeedGoal, type SeedKim, type SeedMember } from './kims.js';
import type { PlatformApi } from './platform-api.js';
import type { SampleAccounts } from './sample-accounts.js';

interface Kim {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly status: string;
}

interface Member {
  readonly id: string;
  readonly version: number;
  readonly post: string;
  readonly pendingAccountId: string | null;
}

interface Page<Item> {
  readonly items: readonly Item[];
}

/** A sample KIM in the registry. */
export interface SeededKim extends SeedKim {
  readonly id: string;
}

const submit = { DRAFT: 'submit' };
const activate = { ...submit, RETURNED: 'submit', SUBMITTED: 'verify', VERIFIED: 'activate' };

/** The transition that leads from each status towards the goal. */
const transitions: Readonly<Record<SeedGoal, Readonly<Record<string, string>>>> = {
  DRAFT: {},
  SUBMITTED: submit,
  RETURNED: { ...submit, SUBMITTED: 'return' },
  REJECTED: { ...submit, SUBMITTED: 'reject' },
  VERIFIED: { ...submit, SUBMITTED: 'verify' },
  ACTIVE: activate,
  SUSPENDED: { ...activate, ACTIVE: 'suspend' },
  DISSOLVED: { ...activate, ACTIVE: 'dissolve' },
};

const reasons: Readonly<Record<string, string>> = {
  return: 'Nomor SK pada lampiran tidak terbaca. Mohon dilampirkan kembali.',
  reject: 'Kegiatannya perdagangan anggota sendiri, bukan penyebaran informasi.',
  suspend: 'Kepengurusan sedang diperiksa atas permintaan pemerintah desa.',
  dissolve: 'Dibubarkan dengan musyawarah desa; anggotanya bergabung dengan KIM tetangga.',
};

/**
 * Registers missing sample KIM and brings them to their status; continues after an interrupted start.
 *
 * @returns the number of changed KIM, and all of them
 */
export async function seedKims(
  registry: PlatformApi,
  accounts: SampleAccounts,
): Promise<{ changed: number; kims: SeededKim[] }> {
  const seeded = await Promise.all(kims.map((kim) => seedKim(kim, registry, accounts)));
  return {
    changed: seeded.filter(({ changed }) => changed).length,
    kims: seeded.map(({ id }, index) => ({ ...kims[index]!, id })),
  };
}

async function seedKim(
  sample: SeedKim,
  registry: PlatformApi,
  accounts: SampleAccounts,
): Promise<{ id: string; changed: boolean }> {
  const found = await findKim(sample, registry);
  const next = transitions[sample.goal];
  if (found && next[found.status] === undefined) return { id: found.id, changed: false };
  const { members, goal: _goal, since: _since, ...registration } = sample;
  const key = `sample-${sample.name}`.toLowerCase().replaceAll(' ', '-');
  let kim = found ?? (await registry.create<Kim>('/v1/kims', key, registration));
  if (kim.status === 'DRAFT') {
    const existing = await registry.find<Page<Member>>(`/v1/kims/${kim.id}/members`);
    for (const member of members) {
      const known = existing?.items.find(({ post }) => post === member.post);
      const joined =
        known ?? (await registry.create<Member>(`/v1/kims/${kim.id}/members`, `${key}-${member.post}`, member));
      if (joined.pendingAccountId !== null) await confirmLink(joined, member, accounts);
    }
    kim = (await registry.find<Kim>(`/v1/kims/${kim.id}`)) ?? kim;
  }
  for (let transition = next[kim.status]; transition !== undefined; transition = next[kim.status]) {
    const reason = reasons[transition];
    kim = await registry.transition<Kim>(
      `/v1/kims/${kim.id}/${transition}`,
      kim.version,
      reason ? { reason } : undefined,
    );
  }
  return { id: kim.id, changed: true };
}

/** A link counts when the account itself has confirmed it. */
async function confirmLink(
  { id, version }: Member,
  { accountId }: SeedMember,
  accounts: SampleAccounts,
): Promise<void> {
  const self = accountId === null ? undefined : await accounts.of(accountId);
  await self?.transition(`/v1/members/${id}/confirm-link`, version);
}

async function findKim({ name, villageCodes }: SeedKim, registry: PlatformApi): Promise<Kim | undefined> {
  const page = await registry.find<Page<Kim>>(`/v1/kims?area=${villageCodes[0]}&limit=100`);
  return page?.items.find((kim) => kim.name === name);
}
