import { kims, type SeedKim } from './kims.js';
import type { PlatformApi } from './platform-api.js';

interface Kim {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly status: string;
}

interface Page<Item> {
  readonly items: readonly Item[];
}

/** The way from a registration to an active KIM. */
const steps: Readonly<Record<string, string>> = {
  DRAFT: 'submit',
  RETURNED: 'submit',
  SUBMITTED: 'verify',
  VERIFIED: 'activate',
};

/**
 * Registers the sample KIM that are missing and makes them active; goes on where an interrupted start left off.
 *
 * @returns how many it had to do something for
 */
export async function enterKims(registry: PlatformApi): Promise<number> {
  const changed = await Promise.all(kims.map((kim) => enter(kim, registry)));
  return changed.filter(Boolean).length;
}

async function enter(sample: SeedKim, registry: PlatformApi): Promise<boolean> {
  const found = await findKim(sample, registry);
  if (found && steps[found.status] === undefined) return false;
  const { members, ...registration } = sample;
  const key = `sample-kim-${sample.villageCodes[0]}`;
  let kim = found ?? (await registry.create<Kim>('/v1/kims', key, registration));
  if (kim.status === 'DRAFT') {
    const there = await registry.find<Page<{ post: string }>>(`/v1/kims/${kim.id}/members`);
    const posts = new Set(there?.items.map(({ post }) => post));
    for (const member of members.filter(({ post }) => !posts.has(post)))
      await registry.create(`/v1/kims/${kim.id}/members`, `${key}-${member.post}`, member);
    kim = (await registry.find<Kim>(`/v1/kims/${kim.id}`)) ?? kim;
  }
  for (let step = steps[kim.status]; step !== undefined; step = steps[kim.status])
    kim = await registry.step<Kim>(`/v1/kims/${kim.id}/${step}`, kim.version);
  return true;
}

async function findKim({ name, villageCodes }: SeedKim, registry: PlatformApi): Promise<Kim | undefined> {
  const page = await registry.find<Page<Kim>>(`/v1/kims?village=${villageCodes[0]}&limit=100`);
  return page?.items.find((kim) => kim.name === name);
}
