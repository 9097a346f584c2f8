import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { stateFolder } from '../paths.js';
import type { Say } from '../say.js';

const pom = join(import.meta.dirname, 'pom.xml');

/** The version that `pom.xml` names. */
export const kafkaVersion = /<kafka\.version>([^<]+)</.exec(readFileSync(pom, 'utf8'))?.[1] ?? '';

const folder = join(stateFolder, 'kafka', `libs-${kafkaVersion}`);

/** The class path of Kafka's jars, when they have been fetched before. */
export function jarsAtHand(): string | undefined {
  return existsSync(folder) ? join(folder, '*') : undefined;
}

/** Fetches Kafka's jars from Maven Central (54 MB), once per checkout, and gives their class path. */
export async function fetchJars(say: Say): Promise<string> {
  const ready = jarsAtHand();
  if (ready) return ready;
  const half = `${folder}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  say(`fetching Kafka ${kafkaVersion} from Maven Central, about 54 MB, this once`);
  let jars = 0;
  const progress = setInterval(() => say(`fetching Kafka: ${jars} jars so far`), 3000);
  try {
    await runMaven(half, (fetched) => (jars += fetched));
    renameSync(half, folder);
  } catch (error) {
    // Another start in this checkout may have been quicker.
    if (!existsSync(folder)) throw error;
  } finally {
    clearInterval(progress);
    for (const left of [half, `${half}.maven`]) rmSync(left, { recursive: true, force: true });
  }
  return join(folder, '*');
}

/** Maven keeps its own store in the home that the system knows of; some accounts have none. */
function storeFor(target: string): string[] {
  try {
    accessSync(userInfo().homedir, constants.W_OK);
    return [];
  } catch {
    return [`-Dmaven.repo.local=${target}.maven`];
  }
}

function runMaven(target: string, count: (jars: number) => void): Promise<void> {
  const words = ['-B', '-f', pom, 'dependency:copy-dependencies', '-DincludeScope=runtime', ...storeFor(target)];
  return new Promise((resolve, reject) => {
    const maven = spawn('mvn', [...words, `-DoutputDirectory=${target}`], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4000);
      count(chunk.toString().match(/Downloaded from [^\n]+\.jar/g)?.length ?? 0);
    };
    maven.stdout.on('data', keep);
    maven.stderr.on('data', keep);
    maven.once('error', reject);
    maven.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`Maven failed: ${firstError(output)}`))));
  });
}

function firstError(output: string): string {
  return /\[ERROR\] (.{0,300})/.exec(output)?.[1] ?? output.trim();
}
