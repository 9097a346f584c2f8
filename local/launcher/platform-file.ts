import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceName } from '#contracts';
import { stateFolder } from '../paths.js';

/** Where the doors of the running platform are. It is there exactly while the platform can be used. */
export interface PlatformFile {
  readonly broker: {
    readonly kind: 'kafka' | 'in-process';
    readonly version?: string;
    readonly brokers?: readonly string[];
  };
  readonly postgres: { readonly kind: 'embedded' | 'given' };
  readonly issuer: { readonly url: string; readonly tokenUrl: string; readonly jwksUrl: string };
  readonly services: Readonly<Record<ServiceName, string>>;
  readonly mail: { readonly web: string; readonly smtp: string; readonly api: string };
  readonly startedAt: string;
  readonly pid: number;
}

const file = join(stateFolder, 'platform.json');

export function readPlatformFile(): PlatformFile | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PlatformFile) : undefined;
}

/** Whole or not at all, for those who wait for it. */
export function writePlatformFile(platform: PlatformFile): void {
  mkdirSync(stateFolder, { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(platform, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

export function removePlatformFile(): void {
  rmSync(file, { force: true });
}
