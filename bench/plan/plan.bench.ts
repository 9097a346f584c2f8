import { setTimeout as pause } from 'node:timers/promises';
import { runMigrations } from '#database';
import { migrationsOf } from '#service';
import { notificationsEntities, notificationsMigrations } from '../../apps/notifications/src/notifications.database.js';
import type { BenchDatabase, BenchEnvironment } from '../bench-environment.js';
import { startIssuer } from '../issuer.js';
import { log } from '../log.js';
import type { Options } from '../options.js';
import { type ServerProcess, startServiceProcess } from '../service-process.js';
import { median, rounded } from '../statistics.js';
import { verdicts } from '../targets.js';
import { fillAudience } from './fill.js';

interface Plan {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly planned: number;
}

/** The messages of a plan for many subscribers, against one INSERT … SELECT of as many messages that decides nothing. */
export async function benchPlan(environment: BenchEnvironment, { events, rounds }: Options): Promise<object> {
  const database = await environment.database('empty');
  const migrations = migrationsOf(notificationsMigrations);
  await runMigrations({ url: database.url, entities: notificationsEntities, migrations, applicationName: 'bench' });
  await fillAudience(database, events);
  const issuer = await startIssuer();
  environment.onStop(() => issuer.stop());
  const nowhere = 'http://127.0.0.1:9';
  const service = await startServiceProcess('notifications', database.url, {
    ...issuer.env,
    AUTH_TOKEN_URL: nowhere,
    AUTH_CLIENT_ID: 'notifications',
    AUTH_CLIENT_SECRET: 'bench',
    REGISTRY_URL: nowhere,
    ASPIRATIONS_URL: nowhere,
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'Sambung <sambung@bench.example>',
    NOTIFICATIONS_PROBES: 'false',
  });
  environment.onStop(() => service.stop());
  const token = await issuer.token('DISKOMINFO_EDITOR@*');
  const [ours, dryRuns, bare]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    const { dryRunSeconds, seconds } = await plan(service, token, events);
    const plain = await insertPlain(database);
    log(`dry run ${rounded(dryRunSeconds)} s, plan ${rounded(seconds)} s, INSERT … SELECT ${rounded(plain)} s`);
    ours.push(seconds);
    dryRuns.push(dryRunSeconds);
    bare.push(plain);
  }
  return {
    dryRunSeconds: rounded(median(dryRuns)),
    planSeconds: rounded(median(ours)),
    insertSeconds: rounded(median(bare)),
    targets: verdicts(
      { what: `seconds to plan ${events} recipients`, measured: median(ours), threshold: 30, atMost: true },
      { what: 'the speed of the bare INSERT … SELECT', measured: median(bare) / median(ours), threshold: 0.5 },
    ),
  };
}

/** From the start of a plan until all of its messages are there, checked against the dry run. */
async function plan(service: ServerProcess, token: string, recipients: number) {
  const call = async (method: string, path: string, body?: object, version?: number): Promise<Plan> => {
    const response = await fetch(new URL(path, service.url), {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Plan;
  };
  const begin = performance.now();
  const { id, version } = await call('POST', '/v1/plans', {
    template: 'announcement',
    variables: { title: 'Pemadaman air', announcement: 'Air mati besok pagi.' },
    channels: ['EMAIL', 'SMS'],
    areas: ['32.01'],
    audience: { posts: ['CHAIR', 'SECRETARY', 'TREASURER', 'MEMBER'] },
    notBefore: '2099-01-01T00:00:00.000Z',
  });
  const dryRunSeconds = (performance.now() - begin) / 1_000;
  const start = performance.now();
  await call('POST', `/v1/plans/${id}/start`, undefined, version);
  for (;;) {
    const { status, planned } = await call('GET', `/v1/plans/${id}`);
    if (status === 'RUNNING') {
      if (planned !== recipients) throw new Error(`${planned} of ${recipients} messages were planned`);
      return { dryRunSeconds, seconds: (performance.now() - start) / 1_000 };
    }
    if (status !== 'PLANNING') throw new Error(`the plan is ${status}`);
    await pause(50);
  }
}

/** As many rows, in the same table with the same indexes. */
async function insertPlain(database: BenchDatabase): Promise<number> {
  const planId = `bbbbbbbb-0000-7000-8000-${Date.now().toString(16).padStart(12, '0')}`;
  await database.rows(
    `INSERT INTO plan (id, event_id, event_sequence, template, audience, audience_id, about_kind, about_id, variables,
                       correlation_id, due_at, planned_at, created_at)
     VALUES ($1::uuid, $1::uuid, 1, 'announcement', 'EXPRESSION', $1::uuid::text, 'PLAN', $1::uuid, '{}', $1::uuid, now(),
             now(), now())`,
    [planId],
  );
  const begin = performance.now();
  await database.rows(
    `INSERT INTO message (id, version, plan_id, channel, class, lane, sender, template, language, recipient, recipient_id,
                          account_id, about_kind, about_id, variables, contact_point_id, state, due_at, created_at)
     SELECT message_id($1::uuid, 'MEMBER', subscriber.id::text, 'EMAIL'), 1, $1::uuid, 'EMAIL', 'BULK', 'BULK', 'DISKOMINFO',
            'announcement', language, 'MEMBER', subscriber.id, account_id, 'PLAN', $1::uuid,
            '{"title": "Pemadaman air", "announcement": "Air mati besok pagi."}', point.id, 'HELD', 'infinity', now()
       FROM subscriber JOIN contact_point AS point ON point.owner_kind = 'MEMBER' AND point.owner_id = subscriber.id
                                                  AND point.channel = 'EMAIL'`,
    [planId],
  );
  return (performance.now() - begin) / 1_000;
}
