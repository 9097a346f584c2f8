import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Action } from '#access';
import type { PublicationPermission } from '../publication.policy.js';
import { SitemapService } from './sitemap.service.js';

const xml = { content: { 'application/xml': { schema: { type: 'string' } } } } as const;

@ApiTags('site map')
@Controller()
export class SitemapController {
  constructor(private readonly sitemap: SitemapService) {}

  @Get('sitemap.xml')
  @Action<PublicationPermission>('sitemap.read')
  @ApiOperation({ operationId: 'readSitemapIndex', summary: 'The parts of the site map' })
  @ApiOkResponse(xml)
  index(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    reply.type('application/xml; charset=utf-8');
    return this.sitemap.index();
  }

  @Get('sitemap-:part.xml')
  @Action<PublicationPermission>('sitemap.read')
  @ApiOperation({ operationId: 'readSitemap', summary: 'A part of the site map: the addresses of published documents' })
  @ApiOkResponse(xml)
  part(
    @Param('part', { schema: z.coerce.number().int().min(0).max(1_000_000) }) part: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    reply.type('application/xml; charset=utf-8');
    return this.sitemap.part(part);
  }
}
