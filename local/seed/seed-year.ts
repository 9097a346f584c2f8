import { join } from 'node:path';
import { runNode } from '../launcher/spawn-node.js';
import { daysAgo, monthsAgo } from './days.js';
import type { SampleAccounts } from './sample-accounts.js';
import { until } from './publications/newsroom.js';
import { seedActivities } from './seed-activities.js';
import type { SeededKim } from './seed-kims.js';
import { seedNetwork } from './seed-network.js';
import { decideOnReports, submitReports } from './seed-reports.js';
import { completeTraining, seedTrainings, isTrainingHeld, trainingHeldAgo } from './seed-trainings.js';
import type { PlatformApi } from './platform-api.js';

/** The registry's default day of the month for assessing the previous month. */
const maturityDay = 15;
const attendants = 6;

interface Year {
  readonly office: PlatformApi;
  /** The registry's: see `backdate.ts`. */
  readonly databaseUrl: string;
  readonly people: SampleAccounts;
}

/**
 * Seeds the last twelve months of the sample KIM: activities, trainings, network and maturity. Runs once; an
 * interrupted start is continued.
 *
 * @returns the number of seeded items
 */
export async function seedYear(kims: readonly SeededKim[], { office, databaseUrl, people }: Year): Promise<number> {
  if (await isTrainingHeld(office)) return 0;
  const active = kims.filter(({ goal }) => goal === 'ACTIVE');
  const [activities, reports, network, training] = await Promise.all([
    seedActivities(active, people, office),
    submitReports(active, people),
    seedNetwork(active, people),
    seedTrainings(active.slice(0, attendants), office),
  ]);
  const earlier = kims.flatMap(({ id, since }) => (since === null ? [] : [{ id, since }]));
  await runNode([join('local', 'seed', 'backdate.ts')], {
    ...process.env,
    REGISTRY_DATABASE_URL: databaseUrl,
    SAMBUNG_EARLIER: JSON.stringify({
      kims: earlier,
      training: { id: training, on: daysAgo(trainingHeldAgo) },
      reports,
    }),
  });
  await decideOnReports(active, office);
  await completeTraining(training, office);
  const last = Number(daysAgo(0).slice(8)) >= maturityDay ? 1 : 2;
  const months = { from: monthsAgo(last + 11), to: monthsAgo(last) };
  const { id } = await office.create<{ id: string }>(
    '/v1/maturity/recomputations',
    `sample-maturity-${months.to}`,
    months,
  );
  await until(async () => {
    const recomputation = await office.find<{ finishedAt: string | null }>(`/v1/maturity/recomputations/${id}`);
    return recomputation?.finishedAt ? { found: recomputation } : undefined;
  }, 'the maturity of the year');
  return activities + network + reports.length + 2;
}
