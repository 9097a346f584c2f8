import { Controller, Get, NotFoundException, Param, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { answerOf, ApiUnavailable } from '#api-client';
import type { Page } from '../pages/page.js';
import { PageAt } from '../pages/page-route.js';
import { type Fields, given, textOf } from '../pages/query.js';
import { CurrentVisit, type Visit } from '../pages/visit.js';
import { Platform } from '../platform/platform.js';
import { editionPage } from './edition.page.js';
import { informationPage, type InformationSearch, kinds, topics } from './information.page.js';
import { readableFile } from './readable-file.js';

const pageSize = 20;

@Controller()
export class InformationController {
  constructor(private readonly platform: Platform) {}

  @PageAt('/informasi')
  async list(@CurrentVisit() visit: Visit, @Query() query: Fields): Promise<Page> {
    const search: InformationSearch = {
      q: textOf(query, 'q'),
      jenis: kinds.find((kind) => kind === textOf(query, 'jenis')) ?? '',
      topik: topics.find((topic) => topic === textOf(query, 'topik')) ?? '',
    };
    const parameters = {
      limit: pageSize,
      ...given('kind', search.jenis),
      ...given('topic', search.topik),
      ...given('cursor', textOf(query, 'cursor')),
    };
    const { publishing } = this.platform.for(visit);
    if (search.q === '') {
      const newest = { ...parameters, status: 'PUBLISHED' };
      const { items, next } = await answerOf(publishing.GET('/v1/editions', { params: { query: newest } }));
      return informationPage(visit, search, items, next);
    }
    const found = { ...parameters, q: search.q };
    const { items, next } = await answerOf(publishing.GET('/v1/search', { params: { query: found } }));
    return informationPage(
      visit,
      search,
      items.map((item) => ({ ...item, id: item.editionId })),
      next,
    );
  }

  @PageAt('/informasi/:id')
  async edition(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Page> {
    const { publishing } = this.platform.for(visit);
    return editionPage(visit, await answerOf(publishing.GET('/v1/editions/{id}', { params: { path: { id } } })));
  }

  /** A picture or document of an edition: pages load from this site alone. */
  @Get('lampiran/informasi/:id')
  async file(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const response = await fetch(this.platform.publishingFile(id), { signal: AbortSignal.timeout(30_000) }).catch(
      (error: unknown) => {
        throw new ApiUnavailable('publishing', error);
      },
    );
    const file = readableFile(response);
    if (!file) throw new NotFoundException();
    reply.headers(file.headers);
    return new StreamableFile(file.content);
  }
}
