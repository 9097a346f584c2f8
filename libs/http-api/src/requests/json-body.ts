import type { FastifyInstance } from 'fastify';
import { platformError } from '../errors/platform-errors.js';
import { textOf } from './body-type.js';
import { retainRawBody } from './raw-body.js';

/** No schema of the platform nests deeper than 12; GeoJSON nests 8. */
export const maxDepth = 32;

/**
 * Parses JSON bodies, and refuses deep ones before anything recurses over them.
 *
 * @throws 400 `nesting-too-deep`, `not-utf-8`
 */
export function registerJsonParser(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    const body = textOf(bytes);
    if (body instanceof Error) {
      done(body);
      return;
    }
    retainRawBody(request, body);
    if (isTooDeep(body)) done(platformError('nesting-too-deep'));
    else void parse(request, body, (error, value) => (error ? done(notJson(body)) : done(null, value)));
  });
}

function notJson(body: string): Error {
  const detail =
    body.trim() === ''
      ? { en: 'The body is empty: send JSON, such as {}.', id: 'Isi permintaan kosong: kirim JSON, misalnya {}.' }
      : {
          en: 'The body must be JSON, such as {"name": "Mekar"}.',
          id: 'Isi permintaan harus berupa JSON, misalnya {"name": "Mekar"}.',
        };
  return platformError('invalid-request', { detail });
}

/** Whether a text that should be JSON nests objects and arrays deeper than `maxDepth`. */
export function isTooDeep(json: string): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (character === '"') at = endOfString(json, at);
    else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth > maxDepth) return true;
  }
  return false;
}

function endOfString(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at++) {
    if (json[at] === '\\') at++;
    else if (json[at] === '"') return at;
  }
  return json.length;
}
