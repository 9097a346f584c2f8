import { setTimeout as pause } from 'node:timers/promises';
import { PlatformApi } from './platform-api.js';
import { SampleAccounts } from './sample-accounts.js';
import type { Page } from './apply-steps.js';
import { seedAspirations } from './aspirations/seed-aspirations.js';
import { seedDataRequests } from './aspirations/seed-data-requests.js';
import { seedEditionEndings, seedMergedNeed } from './publications/seed-edition-endings.js';
import { seedGaps } from './publications/seed-gaps.js';
import { seedModeration } from './publications/seed-moderation.js';
import { seedOtherCampaigns } from './publications/seed-other-campaigns.js';
import { seedOtherClaims } from './publications/seed-other-claims.js';
import { backdatePublications } from './publications/seed-publications.js';
import { seedEndings } from './seed-endings.js';
import { seedEvaluations } from './seed-evaluations.js';
import type { SeededKim } from './seed-kims.js';
import { seedPeople } from './seed-people.js';
import { seedOtherTrainings } from './seed-trainings.js';

interface Regency {
  readonly kims: readonly SeededKim[];
  readonly office: PlatformApi;
  readonly tokenUrl: string;
  readonly services: Readonly<Record<'registry' | 'publishing' | 'aspirations', string>>;
  /** Of publishing: see `backdate-publications.ts`. */
  readonly databaseUrl: string;
}

/** KIM that take part in trainings. */
const attendants = 6;

/**
 * Seeds what goes on in the regency today: each thing in each status that it can have, so that a visitor sees how it
 * looks. Runs once; an interrupted start is continued.
 *
 * @returns the number of aspirations
 */
export async function seedRegency({ kims, office, tokenUrl, services, databaseUrl }: Regency): Promise<number> {
  const inAspirations = new SampleAccounts(services.aspirations, tokenUrl);
  const dpo = await inAspirations.named('dpo');
  // Data requests are seeded last.
  const refused = await dpo.find<Page<object>>('/v1/data-requests?status=REFUSED&limit=1');
  if (refused?.items.length !== 0) return 0;
  const inRegistry = new SampleAccounts(services.registry, tokenUrl);
  const newsroom = {
    people: new SampleAccounts(services.publishing, tokenUrl),
    anyone: PlatformApi.anonymous(services.publishing),
    kims,
  };
  const active = kims.filter(({ goal }) => goal === 'ACTIVE');

  const aspirations = await seedAspirations({
    people: inAspirations,
    anyone: PlatformApi.anonymous(services.aspirations),
    kims,
  });
  const expiresAt = await seedEditionEndings(newsroom);
  await seedMergedNeed(newsroom);
  await seedOtherClaims(newsroom);
  await seedModeration(newsroom);
  await seedOtherCampaigns(newsroom);
  await seedGaps(newsroom);
  await seedEndings(active, inRegistry);
  await seedPeople(active, office, inRegistry);
  await seedEvaluations(active, office, inRegistry);
  await seedOtherTrainings(active.slice(0, attendants), office);
  await pause(Math.max(0, expiresAt.getTime() - Date.now()));
  await backdatePublications(databaseUrl, { tasks: [], editions: [] });
  await seedDataRequests(aspirations, inAspirations);
  return aspirations.length;
}
