import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { csvFile, readTable, type TableShape } from '#http-api';
import type { LaporGateway, LaporOutcome, LaporReceipt, LaporReport } from './lapor-gateway.js';
import { laporReceipt } from './lapor-receipt.js';

const receiptFile = z.array(laporReceipt);

/** The other side may write more columns. */
const receiptTable: TableShape = {
  columns: ['reference', 'outcome'],
  optional: ['laporId', 'laporStatus'],
  ignoresOthers: true,
  maxRows: 50_000,
};

/**
 * Hands over by files that an operator transfers: writes each batch as JSON and CSV to `out/`, reads receipts as
 * JSON, CSV or XLSX from `in/`, and moves the files that it has read to `done/` and unreadable ones to `faulty/`. Files appear
 * atomically; receipts must be written in the same way.
 */
export class FileLaporGateway implements LaporGateway {
  constructor(
    private readonly folder: string,
    private readonly onFaultyFile: (name: string, error: unknown) => void,
  ) {}

  async send(reports: readonly LaporReport[]): Promise<ReadonlyMap<string, LaporOutcome>> {
    const out = await this.subfolder('out');
    const name = `lapor-${uuidv7()}`;
    await writeAtomically(join(out, `${name}.csv`), csvFile(Object.keys(reports[0]!), reports));
    await writeAtomically(join(out, `${name}.json`), JSON.stringify(reports, null, 2));
    return new Map(reports.map(({ reference }) => [reference, { kind: 'handed-over' }]));
  }

  async receipts(
    _open: readonly string[],
    handle: (receipts: readonly LaporReceipt[]) => Promise<void>,
  ): Promise<void> {
    const folder = await this.subfolder('in');
    const names = (await readdir(folder)).filter((name) => /\.(json|csv|xlsx)$/.test(name)).toSorted();
    for (const name of names) {
      const receipts = await this.read(join(folder, name), name);
      if (receipts) await handle(receipts);
      await this.moveTo(join(folder, name), receipts ? 'done' : 'faulty', name);
    }
  }

  private async read(path: string, name: string): Promise<LaporReceipt[] | undefined> {
    const content = await readFile(path);
    try {
      const rows: unknown = name.endsWith('.json')
        ? JSON.parse(content.toString('utf8'))
        : (await readTable(content, receiptTable)).map(({ values }) => values);
      return receiptFile.parse(rows);
    } catch (error) {
      this.onFaultyFile(name, error);
      return undefined;
    }
  }

  /** Another replica may have moved it already. */
  private async moveTo(path: string, subfolder: 'done' | 'faulty', name: string): Promise<void> {
    try {
      await rename(path, join(await this.subfolder(subfolder), name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }

  private async subfolder(name: string): Promise<string> {
    const path = join(this.folder, name);
    await mkdir(path, { recursive: true, mode: folderMode });
    return path;
  }
}

/** The texts of citizens: for the service, and the group of the other side. */
const [folderMode, fileMode] = [0o770, 0o660];

async function writeAtomically(path: string, content: string): Promise<void> {
  const file = await open(`${path}.part`, 'w', fileMode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.part`, path);
}
