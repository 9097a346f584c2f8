import { daysAgo } from '../days.js';
import type { PlatformApi } from '../platform-api.js';
import { quietKims } from '../kims.js';
import type { SeededKim } from '../seed-kims.js';
import { type Newsroom, type Page, sampleFile, type Stored, until, uploadPicture } from './newsroom.js';
import type { SeededDocument } from './seed-documents.js';

interface Task extends Stored {
  readonly kimId: string;
  readonly editionId: string;
  readonly villageCodes: readonly string[];
}

interface Report {
  readonly means: string;
  readonly audience: string;
  readonly peopleReached: number;
  readonly text: string;
  readonly picture?: string;
}

/** What became of the tasks, over and over. */
const outcomes = [
  ...(['VERIFIED', 'DISSEMINATED', 'VERIFIED', 'ACKNOWLEDGED', 'VERIFIED', 'RETURNED'] as const),
  ...(['DISSEMINATED', 'ASSIGNED', 'VERIFIED', 'DECLINED', 'DISSEMINATED', 'EXPIRED'] as const),
];
const reported: readonly string[] = ['VERIFIED', 'DISSEMINATED', 'RETURNED'];
/** So many times the tasks are looked for. */
const mostSearches = 60;
const open: readonly string[] = ['ASSIGNED', 'ACKNOWLEDGED'];

/** Lets the KIM work on their tasks. Returns those that are to expire. */
export async function seedTasks(newsroom: Newsroom, documents: readonly SeededDocument[]): Promise<string[]> {
  const { kims, people } = newsroom;
  const editor = await people.named('editor');
  const expected = documents
    .filter(({ edition, state }) => state === 'PUBLISHED' && edition.status === 'PUBLISHED')
    .flatMap(({ edition, areaCodes }) =>
      kims
        .filter((kim) => kim.goal === 'ACTIVE' && isWithin(kim, areaCodes))
        .map((kim) => ({ kim, editionId: edition.id })),
    );
  // A KIM that has become dormant since gets none.
  let attempts = 0;
  const tasks = await until(async () => {
    const { items } = (await editor.find<Page<Task>>('/v1/tasks?limit=100'))!;
    const found = expected.flatMap(({ kim, editionId }) => {
      const task = items.find((item) => item.kimId === kim.id && item.editionId === editionId);
      return task ? [{ task, kim }] : [];
    });
    return found.length === expected.length || ++attempts === mostSearches ? { found } : undefined;
  }, 'the tasks of the KIM');
  const reports = sampleFile<Report[]>('task-reports');
  const verifier = await people.named('verifikator');
  await Promise.all(
    tasks.map(async ({ task, kim }, index) => {
      const outcome = quietKims.includes(kim.name) ? 'ASSIGNED' : outcomes[index % outcomes.length]!;
      await work(task, outcome, reports[index % reports.length]!, await people.chairOf(kim), verifier);
    }),
  );
  return tasks.flatMap(({ task }, index) => (outcomes[index % outcomes.length] === 'EXPIRED' ? [task.id] : []));
}

async function work(
  task: Task,
  outcome: (typeof outcomes)[number],
  { text, picture, ...report }: Report,
  chair: PlatformApi,
  verifier: PlatformApi,
): Promise<void> {
  const [path, key] = [`/v1/tasks/${task.id}`, `sample-task-${task.id}`];
  let current: Task = task;
  if (outcome === 'ACKNOWLEDGED' && task.status === 'ASSIGNED') await chair.create(`${path}/acknowledge`, key, {});
  if (outcome === 'DECLINED' && open.includes(task.status))
    await chair.transition(`${path}/decline`, task.version, {
      reason: 'Pengurus sedang bertugas di posko; mohon dialihkan kepada kantor desa.',
    });
  if (reported.includes(outcome) && open.includes(task.status)) {
    const attachmentIds = picture === undefined ? [] : [await uploadPicture(chair, picture)];
    current = await chair.create<Task>(`${path}/report`, `${key}-report`, {
      ...report,
      disseminatedOn: daysAgo(0),
      villageCodes: task.villageCodes,
      proof: { text, link: null, attachmentIds },
    });
  }
  if (current.status !== 'DISSEMINATED') return;
  if (outcome === 'VERIFIED') await verifier.transition(`${path}/verify`, current.version);
  if (outcome === 'RETURNED')
    await verifier.transition(`${path}/return`, current.version, {
      reason: 'Foto belum menunjukkan kegiatan. Mohon lampirkan foto lain atau daftar hadir.',
    });
}

function isWithin({ villageCodes }: SeededKim, areaCodes: readonly string[]): boolean {
  return villageCodes.some((village) => areaCodes.some((area) => village === area || village.startsWith(`${area}.`)));
}
