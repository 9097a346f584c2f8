import { runMigrations } from '#database';
import { migrationsOf } from '#service';
import { publishingEntities, publishingMigrations } from '../../apps/publishing/src/publishing.database.js';
import type { BenchEnvironment } from '../bench-environment.js';
import { startIssuer } from '../issuer.js';
import type { Options } from '../options.js';
import { startServiceProcess } from '../service-process.js';
import { benchFeed } from './feed-part.js';
import { fillItems } from './fill.js';

const items = 10_000;

/** Publishing with many documents. */
export async function benchPublishing(environment: BenchEnvironment, options: Options): Promise<object> {
  const database = await environment.database('empty');
  const migrations = migrationsOf(publishingMigrations);
  await runMigrations({ url: database.url, entities: publishingEntities, migrations, applicationName: 'bench' });
  await fillItems(database, items);
  const issuer = await startIssuer();
  environment.onStop(() => issuer.stop());
  const service = await startServiceProcess('publishing', database.url, issuer.env);
  environment.onStop(() => service.stop());
  return { items, ...(await benchFeed(environment, service, options)) };
}
