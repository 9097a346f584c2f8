import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import { composeWorkbook, type Sheet } from './compose-workbook.js';

export type { Sheet };

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Twenty milliseconds of work. More would hold up other requests. */
const maxCellsHere = 1_000;

const limit = pLimit(2);

/**
 * An XLSX workbook whose first rows stay in sight. Texts are cells of text, never formulas; numbers remain numbers, and what
 * looks like a number in a text remains a text, with its leading zeros. A large one is written in a thread of its own.
 */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const cells = sheets.reduce(
    (sum, { header, rows, emptyRows = 0 }) => sum + header.length * (rows.length + emptyRows),
    0,
  );
  return cells <= maxCellsHere ? composeWorkbook(sheets) : limit(() => writtenByWorker(sheets));
}

async function writtenByWorker(sheets: readonly Sheet[]): Promise<Buffer> {
  const worker = new Worker(new URL(import.meta.resolve('./workbook.worker.js')), { workerData: sheets });
  const [content] = (await once(worker, 'message')) as [Uint8Array];
  return Buffer.from(content);
}
