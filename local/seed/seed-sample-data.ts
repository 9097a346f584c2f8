import type { PlatformFile } from '../launcher/platform-file.js';
import type { Log } from '../log.js';
import { SampleAccounts } from './sample-accounts.js';
import { seedKims } from './seed-kims.js';
import { seedAgencies, seedAreas, seedCategories, seedHolidays } from './seed-reference-data.js';
import { seedNeeds } from './seed-needs.js';
import { seedYear } from './seed-year.js';
import { clientToken, PlatformApi, SeedRefused } from './platform-api.js';

interface Endpoints extends Pick<PlatformFile, 'services'> {
  readonly issuer: Pick<PlatformFile['issuer'], 'tokenUrl'>;
}

interface SeedCredentials {
  /** Of the issuer's clients. */
  readonly secrets: Readonly<Record<string, string>>;
  /** The registry's database, for backdating; without it the KIM have no past. */
  readonly databaseUrl?: string;
}

/**
 * Seeds a new platform for trying it out, through its public API: Kabupaten Bogor's areas, agencies, categories, days
 * off, and KIM with their last year. Existing data stay unchanged.
 */
export async function seedSampleData(
  { issuer, services }: Endpoints,
  { secrets, databaseUrl }: SeedCredentials,
  log: Log,
): Promise<void> {
  try {
    const token = await clientToken(issuer.tokenUrl, 'seed', secrets['seed'] ?? '');
    const registry = new PlatformApi(services.registry, token);
    const aspirations = new PlatformApi(services.aspirations, token);
    const seeded = {
      areas: await seedAreas(registry),
      agencies: await seedAgencies(aspirations),
      categories: await seedCategories(aspirations),
      holidays: await seedHolidays(aspirations),
    };
    const people = new SampleAccounts(services.registry, issuer.tokenUrl);
    const { changed, kims } = await seedKims(registry, people);
    const needs = await seedNeeds(services.publishing, issuer.tokenUrl, kims);
    const year = databaseUrl === undefined ? 0 : await seedYear(kims, { office: registry, databaseUrl, people });
    const counts = Object.entries({ ...seeded, KIM: changed, needs, 'activities and trainings': year }).filter(
      ([, count]) => count > 0,
    );
    if (counts.length > 0) log(`sample data seeded: ${counts.map(([what, count]) => `${count} ${what}`).join(', ')}`);
  } catch (error) {
    if (!(error instanceof SeedRefused)) throw error;
    log(`the sample data are incomplete: ${error.message}`);
  }
}
