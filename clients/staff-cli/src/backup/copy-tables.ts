import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { type Client, escapeIdentifier } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { exitCodes, Failure } from '../failure.js';
import type { TableShape } from './database-shape.js';

/** A file of a backup: how much is in it, and its checksum. */
export interface BackupFile {
  readonly rows: number;
  readonly sha256: string;
}

/** Writes the rows of a table to a new file, as the text of COPY. */
export async function dumpTable(client: Client, table: TableShape, file: string): Promise<BackupFile> {
  const rows = client.query(copyTo(`COPY ${columnsOf(table)} TO STDOUT`));
  const sha256 = await writeFile(rows, file);
  return { rows: rows.rowCount, sha256 };
}

/** @throws Failure when the file is not the one that was written */
export async function loadTable(client: Client, table: TableShape, file: string, given: BackupFile): Promise<void> {
  const rows = client.query(copyFrom(`COPY ${columnsOf(table)} FROM STDIN`));
  await readFile(file, given, rows);
  if (rows.rowCount !== given.rows) throw damaged(file);
}

/** Compresses into a file that must not exist. Returns its checksum. */
export async function writeFile(source: Readable, file: string): Promise<string> {
  const hash = createHash('sha256');
  const target = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
  await pipeline(source, createGzip({ level: 1 }), updating(hash), target);
  return hash.digest('hex');
}

type Target = Writable | ((chunks: AsyncIterable<Buffer>) => Promise<void>);

/** @throws Failure when the file has another checksum, after `target` has received what it holds */
export async function readFile(file: string, { sha256 }: BackupFile, target: Target): Promise<void> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), updating(hash), createGunzip(), target);
  } catch (error) {
    if (isUnreadable(error)) throw damaged(file);
    throw error;
  }
  if (hash.digest('hex') !== sha256) throw damaged(file);
}

function updating(hash: Hash) {
  return async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  };
}

/** The file is missing, or is no longer a whole compressed file. */
function isUnreadable(error: unknown): boolean {
  return ['ENOENT', 'Z_DATA_ERROR', 'Z_BUF_ERROR'].includes((error as NodeJS.ErrnoException).code ?? '');
}

function damaged(file: string): Failure {
  const [en, id] = [`${file} is missing or damaged`, `${file} tidak ada atau rusak`];
  return new Failure(exitCodes.refused, en, id, 'nothing was restored: use another copy of the backup');
}

function columnsOf({ name, columns }: TableShape): string {
  return `${escapeIdentifier(name)} (${columns.map(escapeIdentifier).join(', ')})`;
}
