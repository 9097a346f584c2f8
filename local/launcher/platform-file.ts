import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceName } from '#contracts';
import { stateFolder } from '../paths.js';
import { makePrivateFolder } from '../private-folder.js';

/** The addresses of the running platform. The file exists exactly while the platform is ready. */
export interface PlatformFile {
  readonly broker: {
    readonly kind: 'kafka' | 'in-process';
    readonly version?: string;
    readonly brokers?: readonly string[];
  };
  readonly postgres: { readonly kind: 'embedded' | 'given' };
  readonly issuer: {
    readonly url: string;
    readonly tokenUrl: string;
    readonly jwksUrl: string;
    /** The token request of the sample account `admin`, for the staff CLI. */
    readonly operator: Readonly<Record<string, string>>;
  };
  readonly services: Readonly<Record<ServiceName, string>>;
  /** The site for people. */
  readonly web: string;
  readonly mail: { readonly web: string; readonly smtp: string; readonly api: string };
  /** The page of the messages of SMS, WhatsApp, Telegram and web push, where these channels are on. */
  readonly channels?: string;
  readonly startedAt: string;
  readonly pid: number;
}

const file = join(stateFolder, 'platform.json');

export function readPlatformFile(): PlatformFile | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PlatformFile) : undefined;
}

/** Writes atomically, for processes that wait for the file. */
export function writePlatformFile(platform: PlatformFile): void {
  makePrivateFolder(stateFolder);
  writeFileSync(`${file}.new`, `${JSON.stringify(platform, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

export function removePlatformFile(): void {
  rmSync(file, { force: true });
}
