import { parentPort, workerData } from 'node:worker_threads';
import { composeWorkbook, type Sheet } from './compose-workbook.js';

// Runs in a thread of its own: see write-workbook.ts.
parentPort!.postMessage(await composeWorkbook(workerData as Sheet[]), []);
