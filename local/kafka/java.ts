import { spawnSync } from 'node:child_process';

/** The minimum for Kafka 4. */
const oldestJava = 17;

/** The major version of the installed Java; undefined without Java. */
export function findJava(): number | undefined {
  return javaVersion(versionOutput('java', '-version'));
}

export function hasMaven(): boolean {
  return versionOutput('mvn', '-v') !== '';
}

/** Whether this Java can run Kafka. */
export function isRecent(java: number | undefined): boolean {
  return java !== undefined && java >= oldestJava;
}

/** The major version in the output of `java -version`: 17 of "17.0.15", 8 of "1.8.0_402". */
export function javaVersion(output: string): number | undefined {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(output) ?? [];
  if (first === undefined) return undefined;
  return first === '1' ? Number(second) : Number(first);
}

function versionOutput(command: string, flag: string): string {
  const { status, stdout, stderr } = spawnSync(command, [flag], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? stdout + stderr : '';
}
