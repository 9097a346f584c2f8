import { Controller, Param, Query } from '@nestjs/common';
import { answerOf } from '#api-client';
import type { Page } from '../pages/page.js';
import { PageAt } from '../pages/page-route.js';
import { type Fields, given, textOf } from '../pages/query.js';
import { CurrentVisit, type Visit } from '../pages/visit.js';
import { Platform } from '../platform/platform.js';
import { campaignPage, campaignsPage } from './campaign.page.js';

const pageSize = 20;

@Controller()
export class CampaignController {
  constructor(private readonly platform: Platform) {}

  @PageAt('/kampanye')
  async list(@CurrentVisit() visit: Visit, @Query() query: Fields): Promise<Page> {
    const { publishing } = this.platform.for(visit);
    const parameters = { limit: pageSize, ...given('cursor', textOf(query, 'cursor')) };
    return campaignsPage(visit, await answerOf(publishing.GET('/v1/campaigns', { params: { query: parameters } })));
  }

  @PageAt('/kampanye/:id')
  async campaign(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Page> {
    const { publishing } = this.platform.for(visit);
    const params = { path: { id } };
    const [campaign, progress] = await Promise.all([
      answerOf(publishing.GET('/v1/campaigns/{id}', { params })),
      answerOf(publishing.GET('/v1/campaigns/{id}/progress', { params })),
    ]);
    return campaignPage(visit, campaign, progress);
  }
}
