import type { FastifyInstance } from 'fastify';
import { platformError } from '../errors/platform-errors.js';
import { takesType, wrongBodyType } from './body-type.js';

export const multipartType = 'multipart/form-data';

/** What the boundaries and the heads of the parts may take beside the file. */
export const multipartOverhead = 65_536;

export interface SentFile {
  /** The media type of the part; browsers guess it from the name. */
  readonly type: string;
  readonly content: Buffer;
}

/** Passes a form with a file on unread, on routes that take one: the handler reads it, after the access check. */
export function registerMultipartParser(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(multipartType, (request, payload, done) => {
    if (takesType(request, multipartType)) done(null, payload);
    else done(wrongBodyType(request));
  });
}

export function isMultipart(contentType: string | undefined): contentType is string {
  return contentType?.split(';', 1)[0]?.trim().toLowerCase() === multipartType;
}

/** The one file of a form, whatever its field is called. @throws 400 `file-missing` without exactly one file */
export async function multipartFile(body: Buffer, contentType: string): Promise<SentFile> {
  const files = (await partsOf(body, contentType)).filter((part) => typeof part !== 'string');
  const [file, ...more] = files;
  if (!file || more.length > 0) throw platformError('file-missing');
  return { type: file.type, content: Buffer.from(await file.arrayBuffer()) };
}

async function partsOf(body: Buffer, contentType: string) {
  try {
    // Its memory is not shared, which the type leaves open and the one of a browser requires.
    const content = body as Uint8Array<ArrayBuffer>;
    return [...(await new Response(content, { headers: { 'content-type': contentType } }).formData()).values()];
  } catch {
    throw platformError('file-missing');
  }
}
