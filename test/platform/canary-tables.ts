import { services } from '#contracts';
import type { CanaryFinder } from './canary-finder.js';
import type { RunningPlatform } from './running-platform.js';

/** Searches every row of every table of every service. */
export async function searchTables({ databases }: RunningPlatform, finder: CanaryFinder<string>): Promise<void> {
  await Promise.all(
    services.map(async (service) => {
      const client = await databases.open(service);
      try {
        const tables = await client.query<{ name: string }>(
          `SELECT table_name AS name FROM information_schema.tables
            WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
        );
        for (const { name } of tables) {
          const rows = await client.query<{ text: string }>(
            `SELECT row::text AS text FROM "${name}" AS row WHERE row::text ~* $1`,
            [finder.pattern],
          );
          for (const { text } of rows) finder.search(`${service}.${name}`, 'a row', text);
        }
      } finally {
        await client.end();
      }
    }),
  );
}
