import type { PlatformFile } from '../launcher/platform-file.js';
import type { Log } from '../log.js';
import { SampleAccounts } from './sample-accounts.js';
import { seedKims } from './seed-kims.js';
import { seedAgencies, seedAreas, seedBoundaries, seedCategories, seedHolidays } from './seed-reference-data.js';
import { seedPublications } from './publications/seed-publications.js';
import { seedYear } from './seed-year.js';
import { clientToken, PlatformApi, SeedRefused } from './platform-api.js';

interface Endpoints extends Pick<PlatformFile, 'services'> {
  readonly issuer: Pick<PlatformFile['issuer'], 'tokenUrl'>;
}

interface SeedCredentials {
  /** Of the issuer's clients. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Of services, for backdating; without them the KIM have no past, and nothing is published. */
  readonly databases?: Readonly<Record<'registry' | 'publishing', string>>;
}

/**
 * Seeds a new platform for trying it out, through its public API: Kabupaten Bogor's areas, agencies, categories, days
 * off, and KIM with their last year. Existing data stay unchanged.
 */
export async function seedSampleData(
  { issuer, services }: Endpoints,
  { secrets, databases }: SeedCredentials,
  log: Log,
): Promise<void> {
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
      'activities and trainings': await seedYear(kims, { office: registry, databaseUrl: databases.registry, people }),
    };
    const counts = Object.entries({ ...seeded, KIM: changed, ...past }).filter(([, count]) => count > 0);
    if (counts.length > 0) log(`sample data seeded: ${counts.map(([what, count]) => `${count} ${what}`).join(', ')}`);
  } catch (error) {
    if (!(error instanceof SeedRefused)) throw error;
    log(`the sample data are incomplete: ${error.message}`);
  }
}
