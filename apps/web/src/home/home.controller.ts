import { Controller } from '@nestjs/common';
import { answerOf } from '#api-client';
import type { Page } from '../pages/page.js';
import { PageAt } from '../pages/page-route.js';
import { CurrentVisit, type Visit } from '../pages/visit.js';
import { Platform, unlessUnavailable } from '../platform/platform.js';
import { homePage } from './home.page.js';

const newest = 5;

@Controller()
export class HomeController {
  constructor(private readonly platform: Platform) {}

  @PageAt('/')
  async home(@CurrentVisit() visit: Visit): Promise<Page> {
    const { publishing } = this.platform.for(visit);
    const query = { status: 'PUBLISHED', limit: newest } as const;
    const editions = await unlessUnavailable(answerOf(publishing.GET('/v1/editions', { params: { query } })));
    return homePage(visit, editions?.items);
  }
}
