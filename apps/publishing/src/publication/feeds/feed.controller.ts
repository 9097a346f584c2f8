import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Action } from '#access';
import { matchesEtag } from '#http-api';
import type { PublicationPermission } from '../publication.policy.js';
import { FeedCache } from './feed-cache.js';
import { FeedQuery } from './feed.dto.js';
import type { FeedDocument } from './feed-document.js';
import { type FeedFormat, feedFormats, feedWriters } from './feed-formats.js';

const content = Object.fromEntries(
  feedFormats.map((format) => [feedWriters[format].mediaType.split(';', 1)[0]!, { schema: { type: 'string' } }]),
);

@ApiTags('feeds')
@Controller('v1')
export class FeedController {
  constructor(private readonly feeds: FeedCache) {}

  @Get('feed.:format')
  @Action<PublicationPermission>('feed.read')
  @ApiOperation({
    operationId: 'readFeed',
    summary: 'What is published, the newest change first, as Atom, RSS 2.0 or JSON Feed 1.1',
  })
  @ApiOkResponse({ content })
  @ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of your copy' })
  @ApiHeader({ name: 'If-Modified-Since', required: false, description: 'The Last-Modified of your copy' })
  @ApiResponse({ status: 304, description: 'Your copy is current' })
  async read(
    @Param('format', { schema: z.enum(feedFormats) }) format: FeedFormat,
    @Query({ schema: FeedQuery }) query: FeedQuery,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const document = await this.feeds.read(format, query);
    reply.headers({
      etag: document.etag,
      'last-modified': document.updatedAt.toUTCString(),
      'cache-control': 'no-cache',
      vary: 'accept-encoding',
    });
    if (isCurrent(document, headers)) {
      reply.code(304);
      return undefined;
    }
    reply.type(document.mediaType);
    // Brotli would be made for each request; this is made once.
    if (!/\bgzip\b/.test(headers['accept-encoding'] ?? '')) return document.plain;
    reply.header('content-encoding', 'gzip');
    return document.gzipped;
  }
}

/** `If-None-Match` counts before `If-Modified-Since`, RFC 9110 §13.2.2. */
function isCurrent({ etag, updatedAt }: FeedDocument, headers: FastifyRequest['headers']): boolean {
  const tag = headers['if-none-match'];
  if (tag !== undefined) return matchesEtag(tag, etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Math.floor(updatedAt.getTime() / 1000) * 1000 <= since;
}
