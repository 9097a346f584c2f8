import { Controller, Param, Query } from '@nestjs/common';
import { answerOf } from '#api-client';
import type { Page } from '../pages/page.js';
import { PageAt } from '../pages/page-route.js';
import { type Fields, given, textOf } from '../pages/query.js';
import { CurrentVisit, type Visit } from '../pages/visit.js';
import { Platform } from '../platform/platform.js';
import { clarificationPage, clarificationsPage } from './clarification.page.js';

const pageSize = 20;

@Controller()
export class ClarificationController {
  constructor(private readonly platform: Platform) {}

  @PageAt('/klarifikasi')
  async list(@CurrentVisit() visit: Visit, @Query() query: Fields): Promise<Page> {
    const { publishing } = this.platform.for(visit);
    const parameters = { limit: pageSize, ...given('cursor', textOf(query, 'cursor')) };
    return clarificationsPage(
      visit,
      await answerOf(publishing.GET('/v1/claim-reviews', { params: { query: parameters } })),
    );
  }

  @PageAt('/klarifikasi/:id')
  async review(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Page> {
    const { publishing } = this.platform.for(visit);
    return clarificationPage(
      visit,
      await answerOf(publishing.GET('/v1/claim-reviews/{id}', { params: { path: { id } } })),
    );
  }
}
