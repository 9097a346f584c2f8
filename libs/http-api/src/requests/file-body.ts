import { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { platformError } from '../errors/platform-errors.js';
import { takes, wrongBodyType } from './body-type.js';
import { isMultipart, multipartFile, multipartOverhead, multipartType } from './multipart.js';

const fileTypes = ['text/csv', 'application/geo+json'] as const;
export type FileType = (typeof fileTypes)[number];

interface FileRoute {
  readonly fileType?: FileType;
}

/** For a route whose body is a file of this type; the handler reads it with `fileBytes`. */
export function AcceptsFile(fileType: FileType): MethodDecorator {
  return applyDecorators(
    RouteConfig({ fileType, ...takes(fileType, multipartType) } satisfies FileRoute),
    ApiConsumes(fileType, multipartType),
    ApiBody({ required: true, schema: { type: 'string', format: 'binary' } }),
  );
}

/** Accepts files on routes that declare them. They stay unread until the handler reads them, after the access check. */
export function registerFileParsers(fastify: FastifyInstance): void {
  for (const type of fileTypes)
    fastify.addContentTypeParser(type, (request, payload, done) => {
      const { fileType } = request.routeOptions.config as FileRoute;
      if (fileType === type) done(null, payload);
      else done(wrongBodyType(request));
    });
}

/** A body over the limit is read to its end, so that the client receives the response, unless it is far over the limit. */
const maxReadFactor = 4;

/**
 * The bytes of the file in a request: its body, or the file of a form.
 *
 * @throws 400 `file-missing` in a form, 413 `payload-too-large` over the limit, 415 `unsupported-media-type` for another media type
 */
export async function fileBytes(body: unknown, type: FileType, maxBytes: number): Promise<Buffer> {
  if (!(body instanceof Readable))
    throw platformError('unsupported-media-type', {
      detail: { en: `Send ${type} in UTF-8.`, id: `Kirim ${type} dengan UTF-8.` },
    });
  const contentType = body instanceof IncomingMessage ? body.headers['content-type'] : undefined;
  if (!isMultipart(contentType)) return read(body, maxBytes);
  const { content } = await multipartFile(await read(body, maxBytes + multipartOverhead), contentType);
  if (content.length > maxBytes) throw tooLarge(maxBytes);
  return content;
}

async function read(body: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
    if (size > maxReadFactor * maxBytes) break;
  }
  if (size > maxBytes) throw tooLarge(maxBytes);
  return Buffer.concat(chunks);
}

function tooLarge(maxBytes: number): Error {
  return platformError('payload-too-large', {
    detail: { en: `The file may have at most ${maxBytes} bytes.`, id: `Berkas paling besar ${maxBytes} bita.` },
  });
}
