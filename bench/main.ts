import 'reflect-metadata';
import { loadavg } from 'node:os';
import { inspect } from 'node:util';
import { Logger } from '@nestjs/common';
import { type Bench, type Options, readOptions } from './options.js';
import { log } from './log.js';
import { startBenchEnvironment, type BenchEnvironment } from './bench-environment.js';
import { rounded } from './statistics.js';

type Run = (environment: BenchEnvironment, options: Options) => Promise<object>;

const runs: Readonly<Record<Bench, () => Promise<Run>>> = {
  outbox: async () => (await import('./outbox/outbox.bench.js')).benchOutbox,
  consume: async () => (await import('./consume/consume.bench.js')).benchConsume,
  transport: async () => (await import('./transport/transport.bench.js')).benchTransport,
  drivers: async () => (await import('./drivers/drivers.bench.js')).benchDrivers,
  registry: async () => (await import('./registry/registry.bench.js')).benchRegistry,
  intake: async () => (await import('./intake/intake.bench.js')).benchIntake,
  aspirations: async () => (await import('./aspirations/aspirations.bench.js')).benchAspirations,
  access: async () => (await import('./access/access.bench.js')).benchAccess,
  publishing: async () => (await import('./publishing/publishing.bench.js')).benchPublishing,
  plan: async () => (await import('./plan/plan.bench.js')).benchPlan,
  notify: async () => (await import('./notify/notify.bench.js')).benchNotify,
};

// Nest's logger writes to stdout, which is for the result.
const logError = (...parts: unknown[]) => log(parts.map((part) => inspect(part, { depth: 2 })).join(' '));
Logger.overrideLogger({ log: () => {}, warn: logError, error: logError });
let environment: BenchEnvironment | undefined;
try {
  const options = readOptions(process.argv.slice(2));
  const run = await runs[options.bench]();
  environment = await startBenchEnvironment();
  const loadBefore = loadavg()[0]!;
  const { bench, events, rounds } = options;
  const figures = await run(environment, options);
  const load = [loadBefore, loadavg()[0]!].map((value) => rounded(value));
  process.stdout.write(`${JSON.stringify({ bench, events, rounds, load, ...figures })}\n`);
} catch (error) {
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
} finally {
  await environment?.stop();
}
// Handles that a failure left open do not block the exit; the measured processes end with this one.
process.exit();
