import { Readable } from 'node:stream';
import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { platformError } from '../errors/platform-errors.js';

const fileTypes = ['text/csv', 'application/geo+json'] as const;
export type FileType = (typeof fileTypes)[number];

interface FileRoute {
  readonly fileType?: FileType;
}

/** For a route whose body is a file of this type; the handler reads it with `fileBytes`. */
export function AcceptsFile(fileType: FileType): MethodDecorator {
  return applyDecorators(
    RouteConfig({ fileType } satisfies FileRoute),
    ApiConsumes(fileType),
    ApiBody({ required: true, schema: { type: 'string', format: 'binary' } }),
  );
}

/** Files are taken where a route says so. They stay unread until its handler asks for them: after access was checked. */
export function registerFileParsers(fastify: FastifyInstance): void {
  for (const type of fileTypes)
    fastify.addContentTypeParser(type, (request, payload, done) => {
      const { fileType } = request.routeOptions.config as FileRoute;
      if (fileType === type) done(null, payload);
      else done(platformError('unsupported-media-type'));
    });
}

/** What is too large is still read to its end, or the answer would not be: but not when it is far too large. */
const maxReadFactor = 4;

/**
 * The bytes of the file that a request brought.
 *
 * @throws 413 `payload-too-large` when there are more than this many, 415 `unsupported-media-type` when the request brought
 * something else
 */
export async function fileBytes(body: unknown, type: FileType, maxBytes: number): Promise<Buffer> {
  if (!(body instanceof Readable)) throw platformError('unsupported-media-type', { detail: `It must be ${type}.` });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
    if (size > maxReadFactor * maxBytes) break;
  }
  if (size > maxBytes) throw platformError('payload-too-large', { detail: `It may have ${maxBytes} bytes.` });
  return Buffer.concat(chunks);
}
