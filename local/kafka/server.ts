import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { KafkaSecurity } from '#messaging';
import { guard } from '../guard.js';
import { freePort, portFor, releasePort } from '../ports.js';
import type { Log } from '../log.js';
import { stopStaleServer } from './stale-server.js';
import { securedKafka } from './secured.js';
import { isKafkaReady } from './readiness.js';

/** A node of a cluster; each is a broker and a controller. */
export interface ClusterNode {
  readonly id: number;
  readonly clusterId: string;
  readonly controllerPort: number;
  /** The controllers of all nodes, as `id@host:port,…`. */
  readonly voters: string;
}

export interface KafkaOptions {
  /** Folder for data, settings and log; existing data are used. */
  readonly folder: string;
  readonly classPath: string;
  /** Default: any free port; if taken, another one is used. */
  readonly port?: number;
  /** By default the only node. */
  readonly node?: ClusterNode;
  /** Settings that override the defaults. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Whether it accepts only known users by TLS, who may do what rules allow; by default anybody may do anything. */
  readonly secured?: boolean;
  /** Whether the folder is deleted when this process dies without stopping the server. */
  readonly temporary?: boolean;
  readonly log: Log;
}

/** A running broker. It ends with this process in any case. */
export interface KafkaServer {
  /** `host:port`, for KAFKA_BROKERS. */
  readonly brokers: string;
  /** The KAFKA_ variables by which its superuser connects; none when it is not secured. */
  readonly adminEnvironment: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** Resolves with the reason when it ends, requested or not. */
  readonly exited: Promise<string>;
  stop(): Promise<void>;
}

/** A start right after a kill waits for the old session to expire, and a busy machine is slow. */
const timeoutMs = 90_000;
const memory = ['-Xmx512m', '-Xms128m', '-XX:+UseG1GC', '-XX:+ExitOnOutOfMemoryError', '-Djava.awt.headless=true'];
const log4j = `-Dlog4j2.configurationFile=${join(import.meta.dirname, 'log4j2.properties')}`;

export async function startKafka(options: KafkaOptions): Promise<KafkaServer> {
  const { folder, classPath, log } = options;
  const properties = join(folder, 'server.properties');
  const pidFile = join(folder, 'kafka.pid');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  await stopStaleServer(pidFile, properties, log);
  const port = await portFor('Kafka', options.port ?? 0, log);
  const node = options.node ?? (await singleNode());
  const { controllerPort } = node;
  const security = options.secured ? securedKafka(folder) : undefined;
  const settings = { ...security?.settings, ...options.settings };
  writeProperties(properties, { folder, settings, port, node });
  format({ folder, properties, classPath, clusterId: node.clusterId, more: security?.formatArgs ?? [] });

  const logFile = join(folder, 'kafka.log');
  const { child, exited } = launch(classPath, properties, logFile);
  if (child.pid) writeFileSync(pidFile, String(child.pid));
  const releaseGuard = guard(child.pid ?? 0, 'TERM', options.temporary ? folder : '');
  const cleanUp = () => {
    releaseGuard();
    for (const each of [port, controllerPort]) releasePort(each);
    rmSync(pidFile, { force: true });
  };
  void exited.then(cleanUp);
  const stop = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 5000);
    await exited;
    clearTimeout(late);
  };
  try {
    await waitUntilReady(`127.0.0.1:${port}`, security?.adminSecurity, exited);
  } catch (error) {
    await stop();
    throw new Error(`${(error as Error).message}; end of its log:\n${tail(logFile)}`, { cause: error });
  }
  const adminEnvironment = security?.adminEnvironment ?? {};
  return { brokers: `127.0.0.1:${port}`, adminEnvironment, logFile, exited, stop };
}

interface Properties {
  readonly folder: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly port: number;
  readonly node: ClusterNode;
}

async function singleNode(): Promise<ClusterNode> {
  const controllerPort = await freePort();
  return { id: 1, clusterId: newClusterId(), controllerPort, voters: `1@127.0.0.1:${controllerPort}` };
}

export function newClusterId(): string {
  // No leading dash: the tool would parse it as an option.
  return `A${randomBytes(16).toString('base64url').slice(1)}`;
}

/** Written at each start: the advertised port may have changed. */
function writeProperties(file: string, { folder, settings, port, node }: Properties): void {
  const template = readFileSync(join(import.meta.dirname, 'server.properties'), 'utf8');
  const values: Record<string, string> = {
    PORT: String(port),
    CONTROLLER_PORT: String(node.controllerPort),
    NODE_ID: String(node.id),
    VOTERS: node.voters,
    DATA: join(folder, 'data'),
  };
  const ours = template.replaceAll(/@([A-Z_]+)@/g, (_, name: string) => values[name] ?? '');
  // If a setting occurs twice, the last value counts.
  const wanted = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(file, ours + wanted.join(''), { mode: 0o600 });
}

interface Format {
  readonly folder: string;
  readonly properties: string;
  readonly classPath: string;
  readonly clusterId: string;
  readonly more: readonly string[];
}

function format({ folder, properties, classPath, clusterId, more }: Format): void {
  if (existsSync(join(folder, 'data', 'meta.properties'))) return;
  const args = ['-cp', classPath, log4j, 'kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', properties];
  const { status, stdout, stderr } = spawnSync('java', [...args, '--ignore-formatted', ...more], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`Kafka's storage cannot be formatted: ${stdout}${stderr}`);
}

function launch(classPath: string, properties: string, logFile: string) {
  const log = openSync(logFile, 'w');
  const child = spawn('java', [...memory, log4j, '-cp', classPath, 'kafka.Kafka', properties], {
    cwd: '/',
    stdio: ['ignore', log, log],
    // Ctrl-C in a terminal reaches only the launcher: the broker stops after the services.
    detached: true,
  });
  closeSync(log);
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`Kafka ended (${code ?? signal})`));
  });
  return { child, exited };
}

async function waitUntilReady(
  brokers: string,
  security: KafkaSecurity | undefined,
  exited: Promise<string>,
): Promise<void> {
  for (const end = Date.now() + timeoutMs; !(await isKafkaReady(brokers, security));) {
    const reason = await Promise.race([exited, pause(150)]);
    if (reason !== undefined) throw new Error(reason);
    if (Date.now() > end) throw new Error(`Kafka does not answer in ${timeoutMs / 1000} s`);
  }
}

function tail(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').slice(-1500) : '';
}
