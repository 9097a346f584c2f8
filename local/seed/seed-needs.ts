import { setTimeout as pause } from 'node:timers/promises';
import { accounts } from '../accounts.js';
import { signIn } from '../sign-in.js';
import type { SeedKim } from './kims.js';
import { PlatformApi, SeedRefused } from './platform-api.js';
import type { SeededKim } from './seed-kims.js';

interface Stored {
  readonly id: string;
  readonly version: number;
}

/** What the public asked, with the topic by which an editor lists it; the last two wait for an editor. */
const asked = [
  ['Kapan jadwal posyandu di desa kami? Di balai desa tidak ada pengumuman.', 'health'],
  ['Bagaimana cara mendaftar bantuan pupuk untuk petani kecil?', 'agriculture'],
  ['Apakah jembatan ke pasar sudah boleh dilewati truk?', 'infrastructure'],
  ['Ke mana melapor bila anak belum mendapat tempat di sekolah negeri?', 'education'],
  ['Apa yang harus disiapkan warga di tepi sungai pada musim hujan?', 'disaster'],
  ['Apakah benar ada bantuan tunai bulan depan?', undefined],
  ['Jam berapa kantor desa buka pada hari Sabtu?', undefined],
] as const;

/** Seeds what people want to know, with the votes of KIM. Existing data stay unchanged. */
export async function seedNeeds(publishing: string, tokenUrl: string, kims: readonly SeededKim[]): Promise<number> {
  const anyone = PlatformApi.anonymous(publishing);
  const existing = await anyone.find<{ items: Stored[] }>('/v1/needs?limit=1');
  if (existing?.items.length !== 0) return 0;
  const as = async (subject: string | null | undefined) => {
    const account = accounts.find((known) => known.subject === subject);
    if (!account) throw new SeedRefused(`${subject} is no sample account`);
    return new PlatformApi(publishing, await signIn(account, tokenUrl));
  };
  const editor = await as(accounts.find(({ name }) => name === 'redaktur')?.subject);
  const listed: string[] = [];
  for (const [index, [text, topic]] of asked.entries()) {
    const villageCode = kims[index % kims.length]!.villageCodes[0];
    const need = await anyone.create<Stored>('/v1/public-needs', `sample-need-${index}`, { text, villageCode });
    if (topic === undefined) continue;
    await editor.transition(`/v1/needs/${need.id}/list`, need.version, { topic });
    listed.push(need.id);
  }
  // The first KIM vote for all, the others for fewer: the board has an order.
  const active = kims.filter(({ goal }) => goal === 'ACTIVE').slice(0, listed.length);
  for (const [index, kim] of active.entries()) {
    const member = await as(chairOf(kim));
    for (const need of listed.slice(index)) await voteWhenKnown(member, `/v1/needs/${need}/votes/${kim.id}`);
  }
  await seedFeedback(anyone);
  return asked.length;
}

/** Of what is published. */
async function seedFeedback(anyone: PlatformApi): Promise<void> {
  const editions = await anyone.find<{ items: Stored[] }>('/v1/editions?limit=3');
  const verdicts = [{ verdict: 'USEFUL' }, { verdict: 'NOT_USEFUL', why: 'Jam pelayanannya tidak disebutkan.' }];
  for (const { id } of editions?.items ?? [])
    for (const [index, body] of verdicts.entries())
      await anyone.create(`/v1/editions/${id}/feedback`, `sample-feedback-${id}-${index}`, body);
}

function chairOf({ members }: Pick<SeedKim, 'members'>): string | null | undefined {
  return members.find(({ post }) => post === 'CHAIR')?.accountId;
}

/** Publishing knows the members of a KIM a moment after the registry. */
async function voteWhenKnown(member: PlatformApi, path: string): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      return await member.putVersion(path, 0, {});
    } catch (error) {
      if (!(error instanceof SeedRefused) || attempt === 20) throw error;
      await pause(500);
    }
}
