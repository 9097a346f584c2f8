import { join } from 'node:path';
import { runNode } from '../../launcher/spawn-node.js';
import { PlatformApi } from '../platform-api.js';
import { SampleAccounts } from '../sample-accounts.js';
import type { SeededKim } from '../seed-kims.js';
import type { Newsroom, Page, Stored } from './newsroom.js';
import { sampleDocuments } from './sample-documents.js';
import { seedCampaign } from './seed-campaign.js';
import { seedClaims } from './seed-claims.js';
import { seedContributions } from './seed-contributions.js';
import { seedChanges, seedDocuments } from './seed-documents.js';
import { seedNeeds } from './seed-needs.js';
import { seedTasks } from './seed-tasks.js';
import { seedThreads } from './seed-threads.js';

interface Earlier {
  readonly tasks: readonly string[];
  readonly editions: readonly string[];
}

/** So many documents were published early enough for gaps of their coverage. */
const gapDocuments = 8;

interface Publishing {
  readonly url: string;
  readonly tokenUrl: string;
  /** Of its database: see `backdate-publications.ts`. */
  readonly databaseUrl: string;
}

/**
 * Seeds what the office publishes and what KIM and public make of it, by the accounts of all concerned. Runs once; an
 * interrupted start is continued.
 *
 * @returns the number of documents
 */
export async function seedPublications(publishing: Publishing, kims: readonly SeededKim[]): Promise<number> {
  const anyone = PlatformApi.anonymous(publishing.url);
  // Answers to needs are seeded last.
  const answered = await anyone.find<Page<Stored>>('/v1/needs?status=ANSWERED&limit=1');
  if (answered?.items.length !== 0) return 0;
  const newsroom: Newsroom = { anyone, kims, people: new SampleAccounts(publishing.url, publishing.tokenUrl) };
  const samples = sampleDocuments();
  const [documents, clarification] = await Promise.all([
    seedDocuments(newsroom, samples),
    seedClaims(newsroom),
    seedContributions(newsroom),
    seedThreads(newsroom),
  ]);
  const expiring = await seedTasks(newsroom, documents);
  await Promise.all([seedChanges(newsroom, documents), seedCampaign(newsroom)]);
  const earlier = documents.filter(({ state, edition }) => state === 'PUBLISHED' && edition.status === 'PUBLISHED');
  await Promise.all([
    backdatePublications(publishing.databaseUrl, {
      tasks: expiring,
      editions: earlier.slice(0, gapDocuments).map(({ edition }) => edition.id),
    }),
    seedNeeds(newsroom, documents, clarification),
  ]);
  return samples.length;
}

/** Moves these back and lets the jobs find what is due: expired tasks and editions, and gaps that open or close. */
export function backdatePublications(databaseUrl: string, earlier: Earlier): Promise<void> {
  return runNode([join('local', 'seed', 'publications', 'backdate-publications.ts')], {
    ...process.env,
    PUBLISHING_DATABASE_URL: databaseUrl,
    SAMBUNG_EARLIER: JSON.stringify(earlier),
  });
}
