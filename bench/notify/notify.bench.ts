import { randomBytes } from 'node:crypto';
import { topics } from '#contracts';
import { runMigrations } from '#database';
import { migrationsOf } from '#service';
import { notificationsEntities, notificationsMigrations } from '../../apps/notifications/src/notifications.database.js';
import type { BenchEnvironment } from '../bench-environment.js';
import { startIssuer } from '../issuer.js';
import type { Options } from '../options.js';
import { startServerProcess, startServiceProcess } from '../service-process.js';
import { type Target, verdicts } from '../targets.js';
import { benchHandOver } from './hand-over-part.js';
import { benchInbox } from './inbox-part.js';
import { startMailSink } from './mail-sink.js';
import { benchQueued, officeAddress } from './queued-part.js';

interface Part {
  readonly figures: object;
  readonly targets: readonly Target[];
}

/** One process of notifications that sends to a mail server which only counts. */
export async function benchNotify(environment: BenchEnvironment, options: Options): Promise<object> {
  const database = await environment.database('empty');
  const migrations = migrationsOf(notificationsMigrations);
  await runMigrations({ url: database.url, entities: notificationsEntities, migrations, applicationName: 'bench' });
  await environment.ensureTopics(...topics);
  const [issuer, sink] = [await startIssuer(), await startMailSink()];
  environment.onStop(() => issuer.stop());
  environment.onStop(() => sink.stop());
  const vaultKey = randomBytes(32).toString('base64');
  const nowhere = 'http://127.0.0.1:9';
  const service = await startServiceProcess('notifications', database.url, {
    ...issuer.env,
    SAMBUNG_BROKER: 'kafka',
    KAFKA_BROKERS: environment.brokers,
    AUTH_TOKEN_URL: nowhere,
    AUTH_CLIENT_ID: 'notifications',
    AUTH_CLIENT_SECRET: 'bench',
    REGISTRY_URL: nowhere,
    ASPIRATIONS_URL: nowhere,
    SMTP_URL: sink.url,
    MAIL_FROM: 'Sambung <sambung@bench.example>',
    NOTIFICATIONS_VAULT_KEY: vaultKey,
    NOTIFICATIONS_PROBES: 'false',
    NOTIFICATIONS_DAILY_PER_OFFICE: '1000000',
    OFFICE_DPO_EMAIL: officeAddress,
  });
  environment.onStop(() => service.stop());
  const raw = await startServerProcess('bench/notify/raw-sender.ts', 'RAW_PORT', { SMTP_URL: sink.url });
  environment.onStop(() => raw.stop());
  const broker = environment.broker('kafkajs');
  const base = { database, service, vaultKey, sink, raw };
  const parts: Readonly<Record<string, () => Promise<Part>>> = {
    'hand-over': () => benchHandOver(base, options),
    queued: () => benchQueued({ ...base, broker }, options),
    inbox: () => benchInbox(database, service, issuer, options),
  };
  const isSelected = (name: string) => options.parts.length === 0 || options.parts.includes(name);
  const results: Part[] = [];
  for (const [name, run] of Object.entries(parts)) if (isSelected(name)) results.push(await run());
  const figures = Object.assign({}, ...results.map((result) => result.figures)) as object;
  return { ...figures, targets: verdicts(...results.flatMap(({ targets }) => targets)) };
}
