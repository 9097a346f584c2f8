import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { stateFolder } from '../paths.js';
import type { Log } from '../log.js';

const pom = join(import.meta.dirname, 'pom.xml');

/** The version in `pom.xml`. */
export const kafkaVersion = /<kafka\.version>([^<]+)</.exec(readFileSync(pom, 'utf8'))?.[1] ?? '';

const folder = join(stateFolder, 'kafka', `libs-${kafkaVersion}`);

/** The class path of Kafka's jars, if they are downloaded. */
export function cachedJars(): string | undefined {
  return existsSync(folder) ? join(folder, '*') : undefined;
}

/** Downloads Kafka's jars from Maven Central (54 MB), once per checkout, and returns their class path. */
export async function fetchJars(log: Log): Promise<string> {
  const ready = cachedJars();
  if (ready) return ready;
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  log(`downloading Kafka ${kafkaVersion} from Maven Central (once, about 54 MB)`);
  let jars = 0;
  const progress = setInterval(() => log(`downloading Kafka: ${jars} jars so far`), 3000);
  try {
    await runMaven(partial, (fetched) => (jars += fetched));
    renameSync(partial, folder);
  } catch (error) {
    // Another start in this checkout may have finished first.
    if (!existsSync(folder)) throw error;
  } finally {
    clearInterval(progress);
    for (const left of [partial, `${partial}.maven`]) rmSync(left, { recursive: true, force: true });
  }
  return join(folder, '*');
}

/** By default Maven writes to the home directory of the account; some accounts have none. */
function repositoryArgs(target: string): string[] {
  try {
    accessSync(userInfo().homedir, constants.W_OK);
    return [];
  } catch {
    return [`-Dmaven.repo.local=${target}.maven`];
  }
}

function runMaven(target: string, count: (jars: number) => void): Promise<void> {
  const args = ['-B', '-f', pom, 'dependency:copy-dependencies', '-DincludeScope=runtime', ...repositoryArgs(target)];
  return new Promise((resolve, reject) => {
    const maven = spawn('mvn', [...args, `-DoutputDirectory=${target}`], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4000);
      count(chunk.toString().match(/Downloaded from [^\n]+\.jar/g)?.length ?? 0);
    };
    maven.stdout.on('data', collect);
    maven.stderr.on('data', collect);
    maven.once('error', reject);
    maven.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`Maven failed: ${firstError(output)}`))));
  });
}

function firstError(output: string): string {
  return /\[ERROR\] (.{0,300})/.exec(output)?.[1] ?? output.trim();
}
