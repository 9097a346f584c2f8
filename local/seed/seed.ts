import type { PlatformFile } from '../launcher/platform-file.js';
import type { Say } from '../say.js';
import { enterKims } from './enter-kims.js';
import { enterAgencies, enterAreas, enterCategories, enterHolidays } from './enter-reference-data.js';
import { enterYear } from './enter-year.js';
import { clientToken, PlatformApi, SeedRefused } from './platform-api.js';

type Doors = Pick<PlatformFile, 'issuer' | 'services'>;

interface Keys {
  /** Of the issuer's clients. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Of the registry, for what happened before it; without it the KIM have no past. */
  readonly databaseUrl?: string;
}

/**
 * Enters what a new platform needs to be tried out, through its public interfaces: Kabupaten Bogor's areas, agencies,
 * categories, days off, and KIM with the last year of their life. What is there already stays as it is.
 */
export async function enterSampleData(
  { issuer, services }: Doors,
  { secrets, databaseUrl }: Keys,
  say: Say,
): Promise<void> {
  try {
    const [token, kimToken] = await Promise.all(
      ['seed', 'seed-kim'].map((id) => clientToken(issuer.tokenUrl, id, secrets[id] ?? '')),
    );
    const registry = new PlatformApi(services.registry, token ?? '');
    const group = new PlatformApi(services.registry, kimToken ?? '');
    const aspirations = new PlatformApi(services.aspirations, token ?? '');
    const entered = {
      areas: await enterAreas(registry),
      agencies: await enterAgencies(aspirations),
      categories: await enterCategories(aspirations),
      holidays: await enterHolidays(aspirations),
    };
    const { changed, kims } = await enterKims(registry);
    const year = databaseUrl === undefined ? 0 : await enterYear(kims, { group, office: registry }, databaseUrl);
    const counts = Object.entries({ ...entered, KIM: changed, 'things that they did': year }).filter(
      ([, count]) => count > 0,
    );
    if (counts.length > 0) say(`sample data entered: ${counts.map(([what, count]) => `${count} ${what}`).join(', ')}`);
  } catch (error) {
    if (!(error instanceof SeedRefused)) throw error;
    say(`the sample data are not complete: ${error.message}`);
  }
}
