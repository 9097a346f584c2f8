import { topics } from '#contracts';
import { runMigrations } from '#database';
import { migrationsOf } from '#service';
import { publishingEntities, publishingMigrations } from '../../apps/publishing/src/publishing.database.js';
import type { BenchEnvironment } from '../bench-environment.js';
import { startIssuer } from '../issuer.js';
import type { Options } from '../options.js';
import { startServiceProcess } from '../service-process.js';
import { type Target, verdicts } from '../targets.js';
import { benchClaims } from './claims-part.js';
import { benchCoverage } from './coverage-part.js';
import { benchFeed } from './feed-part.js';
import { fillItems } from './fill.js';
import { fillAudience } from './fill-audience.js';
import { fillClaims } from './fill-claims.js';
import { fillCoverage } from './fill-coverage.js';
import { benchPlanning } from './planning-part.js';
import { benchPublish } from './publish-part.js';

const size = { items: 10_000, members: 5_000, covered: 1_000, claims: 100_000 };

interface Part {
  readonly figures: object;
  readonly targets: readonly Target[];
}

/** Publishing with many documents, the KIM of a regency, and many claims. */
export async function benchPublishing(environment: BenchEnvironment, options: Options): Promise<object> {
  const database = await environment.database('empty');
  const migrations = migrationsOf(publishingMigrations);
  await runMigrations({ url: database.url, entities: publishingEntities, migrations, applicationName: 'bench' });
  await fillItems(database, size.items);
  await fillAudience(database, size.members);
  const isSelected = (name: string) => options.parts.length === 0 || options.parts.includes(name);
  if (isSelected('coverage')) await fillCoverage(database, size.covered);
  if (isSelected('claims')) await fillClaims(database, size.claims);
  await environment.ensureTopics(...topics);
  const issuer = await startIssuer();
  environment.onStop(() => issuer.stop());
  const service = await startServiceProcess('publishing', database.url, {
    ...issuer.env,
    SAMBUNG_BROKER: 'kafka',
    KAFKA_BROKERS: environment.brokers,
    PUBLISHING_DAILY_PER_SOURCE: '1000000',
  });
  environment.onStop(() => service.stop());
  const parts: Readonly<Record<string, () => Promise<Part>>> = {
    feed: () => benchFeed(environment, service, options),
    publish: () => benchPublish(environment, service, issuer, options),
    planning: () => benchPlanning(database, service, issuer, options),
    coverage: () => benchCoverage(database, service, issuer, options),
    claims: () => benchClaims(database, service, issuer, options),
  };
  const results: Part[] = [];
  for (const [name, run] of Object.entries(parts)) if (isSelected(name)) results.push(await run());
  const figures = Object.assign({}, ...results.map((result) => result.figures)) as object;
  return { ...size, ...figures, targets: verdicts(...results.flatMap(({ targets }) => targets)) };
}
