import { Readable } from 'node:stream';
import { Controller, Get, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Explains, type Call, IdempotentCall, matchesEtag } from '#http-api';
import { type Attachment, attachmentResponse } from './attachment.dto.js';
import { attachmentError } from './attachment.errors.js';
import { ContentStore } from './content/content-store.js';
import { byteRange } from './downloads/byte-range.js';
import { Downloads } from './downloads/downloads.service.js';
import { downloadHeader, mediaTypes } from './media-types.js';
import { AcceptsUpload } from './uploads/upload-body-parser.js';
import { Uploads } from './uploads/uploads.service.js';

const file = { type: 'string', format: 'binary' } as const;

@ApiTags('attachments')
@Controller('v1/attachments')
export class AttachmentController {
  constructor(
    private readonly uploads: Uploads,
    private readonly downloads: Downloads,
    private readonly store: ContentStore,
  ) {}

  @Post()
  @AcceptsUpload(mediaTypes)
  @Action('attachment.upload')
  @Explains({
    en: 'The body is the file itself, or a form with one part `file`. Images are encoded anew without their metadata, PDF are written anew without scripts. A record must claim the file within 24 hours, or it is deleted.',
    id: 'Isi permintaan adalah berkas itu sendiri, atau formulir dengan satu bagian `file`. Gambar dikodekan ulang tanpa metadata, PDF ditulis ulang tanpa skrip. Berkas harus dipakai suatu data dalam 24 jam, bila tidak akan dihapus.',
  })
  @ApiOperation({
    operationId: 'uploadAttachment',
    summary: 'Upload a file, to be referenced by its id; it is deleted after a day without a reference',
  })
  @ApiCreatedResponse({ standardSchema: attachmentResponse })
  async upload(
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Attachment> {
    const attachment = await this.uploads.receive(request.raw, actor.subject, call);
    reply.header('location', `/v1/attachments/${attachment.id}`);
    return attachment;
  }

  @Get(':id')
  @Action('attachment.read')
  @ApiOperation({
    operationId: 'downloadAttachment',
    summary: 'Download a file: for readers of its owner, and for the uploading account until an owner references it',
  })
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of your copy' })
  @ApiHeader({ name: 'Range', required: false, description: 'One part of the file, such as bytes=0-65535' })
  @ApiProduces(...mediaTypes)
  @ApiOkResponse({ schema: file })
  @ApiResponse({ status: 206, description: 'The requested part', schema: file })
  @ApiResponse({ status: 304, description: 'Your copy is current' })
  async download(
    @Param('id', { schema: z.uuid() }) id: string,
    @CurrentActor() actor: Actor | undefined,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const { mediaType, bytes, sha256 } = await this.downloads.visible(id, actor);
    const etag = `"${sha256}"`;
    reply.headers({
      etag,
      'cache-control': 'private, no-cache',
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    if (matchesEtag(headers['if-none-match'], etag)) return void reply.code(304);
    const isCurrent = headers['if-range'] === undefined || headers['if-range'] === etag;
    const span = byteRange(isCurrent ? headers.range : undefined, bytes);
    if (!span) throw attachmentError('range-not-satisfiable', { headers: { 'content-range': `bytes */${bytes}` } });
    reply.header('content-disposition', downloadHeader(id, mediaType));
    const { start, length } = span;
    if (length < bytes) reply.code(206).header('content-range', `bytes ${start}-${start + length - 1}/${bytes}`);
    return new StreamableFile(Readable.from(this.store.read(id, span), { objectMode: false }), {
      type: mediaType,
      length,
    });
  }
}
