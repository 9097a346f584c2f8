import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { assetAt } from './assets.js';

@Controller()
export class AssetsController {
  @Get('aset/:name')
  asset(@Param('name') name: string, @Res({ passthrough: true }) reply: FastifyReply): string {
    const asset = assetAt(name);
    if (!asset) throw new NotFoundException();
    reply.headers({ 'content-type': asset.type, 'cache-control': 'public, max-age=31536000, immutable' });
    return asset.content;
  }

  /** What a search engine may not index has `noindex`; nothing else is closed. */
  @Get('robots.txt')
  robots(@Res({ passthrough: true }) reply: FastifyReply): string {
    reply.headers({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=86400' });
    return 'User-agent: *\nAllow: /\n';
  }
}
