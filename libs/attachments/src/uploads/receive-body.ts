import type { IncomingMessage } from 'node:http';
import { platformError } from '#http-api';
import { attachmentError } from '../attachment.errors.js';

/** Does not wait for the rest of a rejected body. */
const headers = { connection: 'close' };

/** The slowest line that may upload a file of the maximum size: 280 kbit/s. */
const slowestBytesPerSecond = 35_000;
const minTimeoutMs = 60_000;

/** The time in which a body must have arrived: that of the largest one over the slowest line. */
export function receiveTimeoutMs(maxBytes: number): number {
  return Math.max(minTimeoutMs, Math.ceil((maxBytes / slowestBytesPerSecond) * 1000));
}

/**
 * The whole body of a request.
 *
 * @throws 413 'payload-too-large' as soon as possible, 408 'upload-too-slow', 422 'attachment-unreadable' when the sender
 *   aborts
 */
export async function receiveBody(request: IncomingMessage, maxBytes: number, timeoutMs: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(attachmentError('upload-too-slow', { headers })), timeoutMs);
  });
  try {
    return await Promise.race([collect(request, maxBytes), timeout]);
  } finally {
    clearTimeout(timer);
  }
}

async function collect(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    // The response uses the same socket.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > maxBytes) break;
      chunks.push(chunk);
    }
  } catch {
    throw attachmentError('attachment-unreadable');
  }
  if (bytes > maxBytes) throw tooLarge(maxBytes);
  return Buffer.concat(chunks, bytes);
}

function tooLarge(maxBytes: number): Error {
  return platformError('payload-too-large', {
    detail: { en: `A file may have at most ${maxBytes} bytes.`, id: `Berkas paling besar ${maxBytes} bita.` },
    headers,
  });
}
