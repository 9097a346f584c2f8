import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { services, type ServiceName } from '#contracts';
import { exitCodes, Failure } from '../failure.js';

const file = z.object({ rows: z.number().int(), sha256: z.string() });

const database = z.object({
  /** The migrations that had run: only the same schema can take the data. */
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), ...file.shape })),
  /** The last value of each sequence. */
  sequences: z.record(z.string(), z.string()),
});

const manifest = z.object({
  format: z.literal(1),
  /** The moment that the backup is of. */
  at: z.iso.datetime(),
  databases: z.record(z.enum(services), database),
  /** The events that were published and not handled everywhere. */
  unread: file,
});

export type DatabaseManifest = z.infer<typeof database>;
export type Manifest = z.infer<typeof manifest>;

/** The files of a backup. */
export const files = {
  manifest: (folder: string) => join(folder, 'manifest.json'),
  unread: (folder: string) => join(folder, 'unread.jsonl.gz'),
  table: (folder: string, service: ServiceName, table: string) => join(folder, service, `${table}.copy.gz`),
};

/** Written last: a backup without it is not complete. */
export function writeManifest(folder: string, content: Manifest): void {
  writeFileSync(files.manifest(folder), `${JSON.stringify(content, null, 2)}\n`, {
    flag: 'wx',
    mode: 0o600,
    flush: true,
  });
}

/** @throws Failure when the folder has no complete backup of this format */
export function readManifest(folder: string): Manifest {
  try {
    return manifest.parse(JSON.parse(readFileSync(files.manifest(folder), 'utf8')));
  } catch {
    const [en, id] = [`${folder} is no complete backup`, `${folder} bukan cadangan yang lengkap`];
    throw new Failure(exitCodes.refused, en, id, 'name the folder that sambung backup wrote, with its manifest.json');
  }
}
