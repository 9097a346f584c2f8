import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stateFolder } from '../../local/paths.js';
import { log } from '../log.js';

const pom = join(import.meta.dirname, 'pom.xml');
const version = /<debezium\.version>([^<]+)</.exec(readFileSync(pom, 'utf8'))?.[1] ?? '';

/** The jars that Kafka Connect lacks. */
const needed = /^(debezium|postgresql|protobuf-java|sketches-java)-/;

/** Downloads Debezium from Maven Central once per checkout. Returns the plugin folder of Kafka Connect. */
export function debeziumPlugins(): string {
  const folder = join(stateFolder, 'bench', `debezium-${version}`);
  if (existsSync(folder)) return folder;
  log(`downloading Debezium ${version} from Maven Central, once per checkout`);
  const half = `${folder}.${process.pid}`;
  const args = ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', '-DincludeScope=runtime'];
  const { status, stdout } = spawnSync('mvn', [...args, `-DoutputDirectory=${half}.all`], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`Maven failed: ${stdout.slice(-1_000)}`);
  mkdirSync(join(half, 'debezium'), { recursive: true });
  for (const jar of readdirSync(`${half}.all`).filter((name) => needed.test(name)))
    cpSync(join(`${half}.all`, jar), join(half, 'debezium', jar));
  rmSync(`${half}.all`, { recursive: true });
  renameSync(half, folder);
  return folder;
}
