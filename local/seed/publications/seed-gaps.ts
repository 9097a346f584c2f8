import type { Page, Stored } from '../apply-steps.js';
import { daysAgo } from '../days.js';
import { quietKims } from '../kims.js';
import type { SeededKim } from '../seed-kims.js';
import type { Newsroom } from './newsroom.js';

interface Gap extends Stored {
  readonly fallback: { readonly kimId: string | null };
  readonly taskId: string | null;
}

interface Task extends Stored {
  readonly villageCodes: readonly string[];
}

const assigned = 3;

/** Assigns gaps of the coverage to neighbouring KIM; one of them has reached the village already. */
export async function seedGaps({ people, kims }: Newsroom): Promise<void> {
  const editor = await people.named('editor');
  const gapsOf = async (status: string) =>
    (await editor.find<Page<Gap>>(`/v1/coverage-gaps?status=${status}&limit=200`))!.items;
  const handled = [...(await gapsOf('ASSIGNED')), ...(await gapsOf('CLOSED'))].length;
  if (handled < assigned) {
    const isActive = ({ goal, name }: SeededKim) => goal === 'ACTIVE' && !quietKims.includes(name);
    const active = new Set(kims.filter(isActive).map(({ id }) => id));
    const open = (await gapsOf('OPEN')).filter(({ fallback }) => active.has(fallback.kimId ?? ''));
    for (const gap of open.slice(0, assigned - handled))
      await editor.transition(`/v1/coverage-gaps/${gap.id}/assign`, gap.version, { kimId: gap.fallback.kimId });
  }
  if ((await gapsOf('CLOSED')).length > 0) return;
  const [gap] = await gapsOf('ASSIGNED');
  const kim = kims.find(({ id }) => id === gap?.fallback.kimId);
  if (!gap?.taskId || !kim) return;
  const chair = await people.chairOf(kim);
  const { villageCodes } = (await editor.find<Task>(`/v1/tasks/${gap.taskId}`))!;
  await chair.create(`/v1/tasks/${gap.taskId}/report`, `sample-gap-${gap.id}`, {
    means: 'HOUSE_CALL',
    audience: 'Keluarga di perbatasan desa',
    peopleReached: 22,
    disseminatedOn: daysAgo(0),
    villageCodes,
    proof: { text: 'Dua anggota mendatangi RT terdekat di desa tetangga.', link: null },
  });
}
