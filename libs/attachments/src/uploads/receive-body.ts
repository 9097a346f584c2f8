import type { IncomingMessage } from 'node:http';
import { platformError } from '#http-api';
import { attachmentError } from '../attachment.errors.js';

/** The rest of a body that was refused is not waited for. */
const headers = { connection: 'close' };

/**
 * The body of a request, whole.
 *
 * @throws 413 'payload-too-large' as soon as that is known, 408 'upload-too-slow', 422 'attachment-unreadable' when the
 *   sender breaks off
 */
export async function receiveBody(request: IncomingMessage, mostBytes: number, withinMs: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw tooLarge(mostBytes);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(attachmentError('upload-too-slow', { headers })), withinMs);
  });
  try {
    return await Promise.race([collect(request, mostBytes), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function collect(request: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    // The answer goes over the same socket.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > mostBytes) break;
      chunks.push(chunk);
    }
  } catch {
    throw attachmentError('attachment-unreadable');
  }
  if (bytes > mostBytes) throw tooLarge(mostBytes);
  return Buffer.concat(chunks, bytes);
}

function tooLarge(mostBytes: number): Error {
  return platformError('payload-too-large', { detail: `A file may have ${mostBytes} bytes.`, headers });
}
