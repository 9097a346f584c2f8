import { sampleVillage } from '../accounts.js';
import type { PlatformFile } from '../launcher/platform-file.js';
import type { Log } from '../log.js';
import { SampleAccounts } from './sample-accounts.js';
import { seedInformationRequests } from './seed-information-requests.js';
import { seedKims, type SeededKim } from './seed-kims.js';
import { seedRegency } from './seed-regency.js';
import { seedAgencies, seedAreas, seedBoundaries, seedCategories, seedHolidays } from './seed-reference-data.js';
import { seedPublications } from './publications/seed-publications.js';
import { seedYear } from './seed-year.js';
import { clientToken, PlatformApi, SeedRefused } from './platform-api.js';

interface Endpoints extends Pick<PlatformFile, 'services'> {
  readonly issuer: Pick<PlatformFile['issuer'], 'tokenUrl'>;
}

type Databases = Readonly<Record<'registry' | 'publishing', string>>;

interface SeedCredentials {
  /** Of the issuer's clients. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Of services, for backdating; without them the KIM have no past, and nothing is published. */
  readonly databases?: Databases;
}

/** Seeds the rest of the sample data, on a platform that is ready. Logs what it seeded, and what failed. */
export type SeedRest = () => Promise<void>;

/**
 * Seeds a new platform for trying it out, through its public API: Kabupaten Bogor's areas, agencies, categories, days
 * off, KIM, and what the office publishes. Existing data stay unchanged.
 *
 * @returns what is seeded while the platform may be used already: the last year of the KIM, and what goes on today
 */
export async function seedSampleData(
  { issuer, services }: Endpoints,
  { secrets, databases }: SeedCredentials,
  log: Log,
): Promise<SeedRest> {
  try {
    const token = await clientToken(issuer.tokenUrl, 'seed', secrets['seed'] ?? '');
    const registry = new PlatformApi(services.registry, token);
    const aspirations = new PlatformApi(services.aspirations, token);
    const seeded = {
      areas: await seedAreas(registry),
      boundaries: await seedBoundaries(registry),
      agencies: await seedAgencies(aspirations),
      categories: await seedCategories(aspirations),
      holidays: await seedHolidays(aspirations),
    };
    const people = new SampleAccounts(services.registry, issuer.tokenUrl);
    const { changed, kims } = await seedKims(registry, people);
    // Before the year, at whose end some KIM become dormant: they get tasks, too.
    const publishing = { url: services.publishing, tokenUrl: issuer.tokenUrl };
    const past = databases && {
      documents: await seedPublications({ ...publishing, databaseUrl: databases.publishing }, kims),
    };
    logCounts(log, 'sample data seeded', { ...seeded, KIM: changed, ...past });
    if (!databases) return async () => {};
    return () => seedRest({ kims, registry, people }, { issuer, services }, databases, log);
  } catch (error) {
    if (!(error instanceof SeedRefused)) throw error;
    log(`the sample data are incomplete: ${error.message}`);
    return async () => {};
  }
}

interface Seeded {
  readonly kims: readonly SeededKim[];
  readonly registry: PlatformApi;
  readonly people: SampleAccounts;
}

async function seedRest(
  { kims, registry, people }: Seeded,
  { issuer, services }: Endpoints,
  databases: Databases,
  log: Log,
): Promise<void> {
  log('sample data: the year of the KIM and what goes on today are being entered; you can use the platform already');
  try {
    const { tokenUrl } = issuer;
    const counts = {
      'activities, reports and trainings': await seedYear(kims, {
        office: registry,
        databaseUrl: databases.registry,
        people,
      }),
      aspirations: await seedRegency({
        kims,
        office: registry,
        tokenUrl,
        services,
        databaseUrl: databases.publishing,
      }),
      'requests for information': await requestInformation(services.aspirations, tokenUrl),
    };
    logCounts(log, 'sample data seeded', counts);
    log('the sample data are complete');
  } catch (error) {
    log(`the sample data are incomplete, the next start continues: ${(error as Error).message}`);
  }
}

async function requestInformation(aspirations: string, tokenUrl: string): Promise<number> {
  const officers = new SampleAccounts(aspirations, tokenUrl);
  const parties = {
    requester: PlatformApi.anonymous(aspirations),
    ppid: await officers.named('ppid'),
    superior: await officers.named('atasan-ppid'),
  };
  return seedInformationRequests(parties, { villageCode: sampleVillage, category: 'VILLAGE_GOVERNMENT' });
}

function logCounts(log: Log, what: string, counts: Readonly<Record<string, number>>): void {
  const seeded = Object.entries(counts).filter(([, count]) => count > 0);
  if (seeded.length > 0) log(`${what}: ${seeded.map(([name, count]) => `${count} ${name}`).join(', ')}`);
}
