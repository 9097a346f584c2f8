import { join } from 'node:path';
import { SettingsError } from '#settings';
import { compile } from './compile.js';
import { KafkaUnavailable } from './launcher/choose-broker.js';
import { AlreadyRunning, acquireLock } from './launcher/lock.js';
import { startPlatform } from './launcher/platform.js';
import type { PlatformFile } from './launcher/platform-file.js';
import { StopList } from './launcher/stop-list.js';
import { stateFolder } from './paths.js';
import { readLocalSettings } from './settings.js';

const seconds = () => (performance.now() / 1000).toFixed(1);
const log = (line: string) => console.log(`[${seconds().padStart(5)} s] ${line}`);
const stops = new StopList();
let stopping = false;

async function stop(code: number): Promise<never> {
  stopping = true;
  await stops.stopAll();
  log('sambung has stopped');
  process.exit(code);
}

function fail(reason: string): void {
  if (stopping) return;
  console.error(reason);
  void stop(1);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    // A second signal exits at once: guards and closed channels end the remaining processes.
    if (stopping) process.exit(130);
    log('stopping');
    void stop(0);
  });
// The terminal may be closed before this process ends.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

function show({ web, services, issuer, mail, channels, broker, postgres }: PlatformFile): void {
  log(`site           ${web}`);
  for (const [name, url] of Object.entries(services)) log(`${name.padEnd(14)} ${url}/docs`);
  log(`issuer         ${issuer.url}/.well-known/openid-configuration`);
  log(`mail           ${mail.web}`);
  if (channels !== undefined) {
    log(`messages       ${channels} (SMS, WhatsApp, Telegram, web push; as JSON: ${channels}/messages)`);
    log('               what to send and how people reply: docs/channels.md');
  }
  log(`logs           ${join(stateFolder, 'logs')}`);
  const kind = ['kafka', broker.version].filter((word) => word !== undefined).join(' ');
  const events = broker.kind === 'kafka' ? kind : broker.kind;
  console.log(
    `sambung ready in ${Math.round(performance.now() / 1000)} s (broker: ${events}, postgres: ${postgres.kind})`,
  );
}

try {
  const settings = readLocalSettings();
  stops.add(acquireLock(join(stateFolder, 'launcher.lock'), 'local/start.ts'));
  const compiled = await compile();
  if (compiled > 0) log(`compiled ${compiled} files`);
  const { file, seedRest } = await startPlatform({ settings, log, stops, onLost: fail });
  show(file);
  if (settings.SAMBUNG_SAMPLE_DATA === 'all') await seedRest();
} catch (error) {
  const expected =
    error instanceof SettingsError || error instanceof AlreadyRunning || error instanceof KafkaUnavailable;
  if (!stopping) console.error(expected ? error.message : error);
  if (error instanceof SettingsError || error instanceof AlreadyRunning) process.exit(1);
  if (!stopping) await stop(1);
}
