import type { PlatformFile } from '../launcher/platform-file.js';
import type { Say } from '../say.js';
import { enterKims } from './enter-kims.js';
import { enterAgencies, enterAreas, enterCategories, enterHolidays } from './enter-reference-data.js';
import { clientToken, PlatformApi, SeedRefused } from './platform-api.js';

type Doors = Pick<PlatformFile, 'issuer' | 'services'>;

/**
 * Enters what a new platform needs to be tried out, through its public interfaces: Kabupaten Bogor's areas, agencies,
 * categories, days off and some KIM. What is there already stays as it is.
 */
export async function enterSampleData({ issuer, services }: Doors, secret: string, say: Say): Promise<void> {
  try {
    const token = await clientToken(issuer.tokenUrl, 'seed', secret);
    const registry = new PlatformApi(services.registry, token);
    const aspirations = new PlatformApi(services.aspirations, token);
    const entered = {
      areas: await enterAreas(registry),
      agencies: await enterAgencies(aspirations),
      categories: await enterCategories(aspirations),
      holidays: await enterHolidays(aspirations),
      KIM: await enterKims(registry),
    };
    const counts = Object.entries(entered).filter(([, count]) => count > 0);
    if (counts.length > 0) say(`sample data entered: ${counts.map(([what, count]) => `${count} ${what}`).join(', ')}`);
  } catch (error) {
    if (!(error instanceof SeedRefused)) throw error;
    say(`the sample data are not complete: ${error.message}`);
  }
}
