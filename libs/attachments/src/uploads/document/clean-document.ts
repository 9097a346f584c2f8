import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import { attachmentError } from '../../attachment.errors.js';
import type { Answer } from './document.worker.js';

const threads = 2;

/** A hundred pages take a second; a document that was made to take long ends here. */
const maxMs = 20_000;

const pool = new Piscina<Uint8Array, Answer>({
  filename: import.meta.resolve('./document.worker.js'),
  minThreads: 0,
  maxThreads: threads,
  idleTimeout: 30_000,
  resourceLimits: { maxOldGenerationSizeMb: 256, stackSizeMb: 4 },
});

/** A task of the pool would wait within its time. */
const limit = pLimit(threads);

/**
 * Writes a PDF anew from what its pages paint (`rewriteDocument`), in a thread with bounded time and memory: a document may be
 * made to harm its reader.
 *
 * @throws 422 'attachment-unreadable', 'attachment-encrypted', 'attachment-form-not-drawn', 'attachment-too-complex'
 */
export async function cleanDocument(content: Buffer): Promise<Buffer> {
  const answer = await limit(() => rewritten(content));
  if ('refusal' in answer) throw attachmentError(answer.refusal);
  return Buffer.from(answer.content);
}

/** The pool replaces a thread whose time or memory is used up. */
async function rewritten(content: Buffer): Promise<Answer> {
  try {
    return await pool.run(content, { signal: AbortSignal.timeout(maxMs) });
  } catch {
    return { refusal: 'attachment-too-complex' };
  }
}
