import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import { platformError } from '../errors/platform-errors.js';
import { problemType, toProblem } from '../errors/problem.js';

/** Of an answer to a request whose headers cannot be read. */
const language = 'id';

const errorOf = {
  HPE_HEADER_OVERFLOW: 'header-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
} as const;

/**
 * Answers what Node cannot read as HTTP, such as headers beyond its limit, with a problem document: it reaches no route and no
 * filter, and its address is not known. The connection ends.
 */
export function refuseUnreadableRequest({ code }: Error & { readonly code?: string }, socket: Socket): void {
  if (code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const error = platformError(errorOf[code as keyof typeof errorOf] ?? 'invalid-request');
  const body = JSON.stringify(toProblem(error, uuidv7(), language));
  const { status } = error.entry;
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-type: ${problemType}\r\n` +
      `content-language: ${language}\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
