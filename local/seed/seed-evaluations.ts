import { accounts } from '../accounts.js';
import { applySteps, type Stored } from './apply-steps.js';
import type { PlatformApi } from './platform-api.js';
import type { SampleAccounts } from './sample-accounts.js';
import type { SeededKim } from './seed-kims.js';

const jurors = ['kepala-dinas', 'redaktur'];
const criteria = [
  { code: 'CONTENT', name: 'Mutu informasi', weight: 60 },
  { code: 'REACH', name: 'Jangkauan kepada warga', weight: 40 },
];
const evaluations = [
  ['Pertunjukan rakyat antar-KIM', 'OPEN'],
  ['KIM terbaik tingkat kabupaten', 'JUDGING'],
  ['Lomba cerdas cermat KIM', 'CLOSED'],
  ['Lomba berita desa', 'PUBLISHED'],
] as const;
const judgedKims = 3;

/** Seeds evaluations by a jury, one in each status. */
export async function seedEvaluations(
  kims: readonly SeededKim[],
  office: PlatformApi,
  people: SampleAccounts,
): Promise<void> {
  const kimIds = kims.slice(0, judgedKims).map(({ id }) => id);
  const body = {
    year: new Date().getUTCFullYear(),
    criteria,
    kimIds,
    jurors: jurors.map((name) => accounts.find((account) => account.name === name)!.subject),
  };
  for (const [title, goal] of evaluations) {
    const opened = await office.create<Stored>('/v1/evaluations', `sample-evaluation-${goal}`, { ...body, title });
    if (goal === 'OPEN') continue;
    const path = `/v1/evaluations/${opened.id}`;
    const judging = await applySteps(path, opened, [{ from: 'OPEN', by: office, action: 'begin' }]);
    if (goal === 'JUDGING') continue;
    if (judging.status === 'JUDGING') await score(path, kimIds, people);
    await applySteps(path, judging, [
      { from: 'JUDGING', by: office, action: 'close' },
      ...(goal === 'PUBLISHED' ? [{ from: 'CLOSED', by: office, action: 'publish' }] : []),
    ]);
  }
}

async function score(path: string, kimIds: readonly string[], people: SampleAccounts): Promise<void> {
  for (const [seat, name] of jurors.entries()) {
    const juror = await people.named(name);
    for (const [index, kimId] of kimIds.entries())
      for (const [number, { code }] of criteria.entries())
        await juror.put(`${path}/scores/${kimId}/${code}`, { score: 90 - index * 6 - number * 3 - seat });
  }
}
