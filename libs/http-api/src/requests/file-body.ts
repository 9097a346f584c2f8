import { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import type { BilingualText } from '#text';
import { platformError } from '../errors/platform-errors.js';
import { workbookType } from '../tables/write-workbook.js';
import { takes, wrongBodyType } from './body-type.js';
import { isMultipart, multipartFile, multipartOverhead, multipartType } from './multipart.js';

/** The media types of files. Windows calls CSV as Excel itself; the content decides. */
const fileTypes = {
  table: ['text/csv', workbookType, 'application/vnd.ms-excel'],
  geojson: ['application/geo+json'],
} as const;
export type FileKind = keyof typeof fileTypes;

const sentences: Readonly<Record<FileKind, BilingualText>> = {
  table: { en: 'Send text/csv in UTF-8, or XLSX.', id: 'Kirim text/csv dengan UTF-8, atau XLSX.' },
  geojson: { en: 'Send application/geo+json in UTF-8.', id: 'Kirim application/geo+json dengan UTF-8.' },
};

interface FileRoute {
  readonly fileKind?: FileKind;
}

/** For a route whose body is a file of this kind; the handler reads it with `fileBytes`. */
export function AcceptsFile(fileKind: FileKind): MethodDecorator {
  return applyDecorators(
    RouteConfig({ fileKind, ...takes(...fileTypes[fileKind], multipartType) } satisfies FileRoute),
    ApiConsumes(...fileTypes[fileKind], multipartType),
    ApiBody({ required: true, schema: { type: 'string', format: 'binary' } }),
  );
}

/** Accepts files on routes that declare them. They stay unread until the handler reads them, after the access check. */
export function registerFileParsers(fastify: FastifyInstance): void {
  for (const [kind, types] of Object.entries(fileTypes))
    fastify.addContentTypeParser([...types], (request, payload, done) => {
      const { fileKind } = request.routeOptions.config as FileRoute;
      if (fileKind === kind) done(null, payload);
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
export async function fileBytes(body: unknown, kind: FileKind, maxBytes: number): Promise<Buffer> {
  if (!(body instanceof Readable)) throw platformError('unsupported-media-type', { detail: sentences[kind] });
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
