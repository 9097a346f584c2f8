import { daysAgo } from '../days.js';
import { quietKims } from '../kims.js';
import type { SeededKim } from '../seed-kims.js';
import { type Newsroom, type Page, sampleFile, type Stored, until, whenKnown } from './newsroom.js';
import { advance, type Edition } from './seed-documents.js';

interface Text {
  readonly kind: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly days: number;
}

export interface SampleCampaign {
  readonly title: string;
  readonly summary: string;
  readonly startedAgo: number;
  readonly endsIn: number;
  readonly goals: readonly { readonly metric: string; readonly target: number }[];
  readonly stages: readonly { readonly name: string; readonly from: number; readonly until: number }[];
  readonly documents: readonly Text[];
  readonly scheduled: Text;
  readonly reports: readonly {
    readonly means: string;
    readonly audience: string;
    readonly peopleReached: number;
    readonly text: string;
  }[];
}

interface Task extends Stored {
  readonly kimId: string;
  readonly villageCodes: readonly string[];
}

interface Assigned {
  readonly task: Task;
  readonly kim: SeededKim;
}

/** What became of the tasks, over and over. */
const outcomes = ['VERIFIED', 'DISSEMINATED', 'VERIFIED', 'ACKNOWLEDGED', 'DISSEMINATED', 'ASSIGNED'] as const;
/** So many times the tasks of an edition are looked for. */
const mostSearches = 60;

/** Seeds a campaign that is half way through: its documents, the reports of the KIM on several days, and its next stage. */
export async function seedCampaign(newsroom: Newsroom): Promise<void> {
  const sample = sampleFile<SampleCampaign>('campaign');
  const active = newsroom.kims.filter(({ goal }) => goal === 'ACTIVE');
  const areaCodes = [...new Set(active.map(({ villageCodes }) => villageCodes[0]!.slice(0, '32.01.27'.length)))];
  const redaktur = await newsroom.people.named('redaktur');
  const editions = await Promise.all(
    [...sample.documents, sample.scheduled].map((text, index) =>
      seedText(newsroom, text, areaCodes, index, text === sample.scheduled ? 'SCHEDULED' : 'PUBLISHED'),
    ),
  );
  const created = await redaktur.create<Stored>('/v1/campaigns', 'sample-campaign', {
    title: sample.title,
    summary: sample.summary,
    startsOn: daysAgo(sample.startedAgo),
    endsOn: daysAgo(-sample.endsIn),
    areaCodes,
    goals: sample.goals,
    stages: sample.stages.map((stage) => ({
      name: stage.name,
      startsOn: daysAgo(-stage.from),
      endsOn: daysAgo(-stage.until),
    })),
    documentIds: editions.map(({ documentId }) => documentId),
  });
  const campaign = (await redaktur.find<Stored>(`/v1/campaigns/${created.id}`)) ?? created;
  if (campaign.status === 'DRAFT') await redaktur.transition(`/v1/campaigns/${campaign.id}/start`, campaign.version);

  const tasks = await Promise.all(
    editions.slice(0, sample.documents.length).map(({ id }) => tasksOf(newsroom, id, active)),
  );
  await Promise.all(tasks.flat().map((assigned, index) => work(newsroom, sample, assigned, index)));
}

/** Lets a KIM work on a task: one day after the other, up to yesterday. */
async function work(
  { people }: Newsroom,
  { reports, startedAgo }: SampleCampaign,
  { task, kim }: Assigned,
  index: number,
): Promise<void> {
  const outcome = quietKims.includes(kim.name) ? 'ASSIGNED' : outcomes[index % outcomes.length]!;
  if (task.status !== 'ASSIGNED' || outcome === 'ASSIGNED') return;
  const [path, key] = [`/v1/tasks/${task.id}`, `sample-campaign-task-${task.id}`];
  const chair = await people.chairOf(kim);
  if (outcome === 'ACKNOWLEDGED') {
    await chair.create(`${path}/acknowledge`, key, {});
    return;
  }
  const { text, ...report } = reports[index % reports.length]!;
  const reported = await chair.create<Task>(`${path}/report`, `${key}-report`, {
    ...report,
    disseminatedOn: daysAgo(startedAgo - 1 - (index % (startedAgo - 1))),
    villageCodes: task.villageCodes,
    proof: { text, link: null },
  });
  if (outcome === 'VERIFIED') {
    const verifier = await people.named('verifikator');
    await verifier.transition(`${path}/verify`, reported.version);
  }
}

async function seedText(
  { people }: Newsroom,
  { days, ...text }: Text,
  areaCodes: readonly string[],
  index: number,
  goal: 'PUBLISHED' | 'SCHEDULED',
): Promise<Edition> {
  const [editor, redaktur] = await Promise.all([people.named('editor'), people.named('redaktur')]);
  const about = { topic: 'health', informationClass: 'PERIODIC', areaCodes, disseminateBy: daysAgo(-days) };
  const body = { ...text, ...about };
  const created = await whenKnown(() =>
    editor.create<Edition>('/v1/editions', `sample-campaign-document-${index}`, body),
  );
  const edition = (await editor.find<Edition>(`/v1/editions/${created.id}`)) ?? created;
  return advance(edition, goal, editor, redaktur);
}

/** Those of the KIM that are active; one that has become dormant since gets none. */
async function tasksOf({ people }: Newsroom, editionId: string, active: readonly SeededKim[]): Promise<Assigned[]> {
  const editor = await people.named('editor');
  let attempts = 0;
  return until(async () => {
    const { items } = (await editor.find<Page<Task>>(`/v1/tasks?edition=${editionId}&limit=200`))!;
    const found = active.flatMap((kim) => {
      const task = items.find(({ kimId }) => kimId === kim.id);
      return task ? [{ task, kim }] : [];
    });
    return found.length === active.length || ++attempts === mostSearches ? { found } : undefined;
  }, 'the tasks of the campaign');
}
