import { spawnSync } from 'node:child_process';

/** Kafka 4 needs it. */
const oldestJava = 17;

/** The major version of the Java on this machine; undefined when there is none. */
export function findJava(): number | undefined {
  return javaVersion(versionOutput('java', '-version'));
}

export function hasMaven(): boolean {
  return versionOutput('mvn', '-v') !== '';
}

/** Whether this Java runs Kafka. */
export function isRecent(java: number | undefined): boolean {
  return java !== undefined && java >= oldestJava;
}

/** The major version out of what `java -version` says: 17 of "17.0.15", 8 of "1.8.0_402". */
export function javaVersion(output: string): number | undefined {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(output) ?? [];
  if (first === undefined) return undefined;
  return first === '1' ? Number(second) : Number(first);
}

function versionOutput(command: string, flag: string): string {
  const { status, stdout, stderr } = spawnSync(command, [flag], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? stdout + stderr : '';
}
