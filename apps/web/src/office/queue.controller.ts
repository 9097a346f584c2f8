import { Controller, Param, Query } from '@nestjs/common';
import { answerOf, type AspirationsSchemas } from '#api-client';
import type { Page } from '../pages/page.js';
import { PageAt } from '../pages/page-route.js';
import { type Fields, given, textOf } from '../pages/query.js';
import { CurrentVisit, type Visit } from '../pages/visit.js';
import { Platform, unlessRefused } from '../platform/platform.js';
import { ForSignedIn } from '../session/signed-in.js';
import { foundPage, officePage, queuePage } from './queue.page.js';

type Queue = AspirationsSchemas['QueueTotals']['items'][number]['queue'];

const pageSize = 20;

@Controller()
@ForSignedIn()
export class QueueController {
  constructor(private readonly platform: Platform) {}

  @PageAt('/kantor')
  async queues(@CurrentVisit() visit: Visit): Promise<Page> {
    const { aspirations } = this.platform.for(visit);
    return officePage(visit, await unlessRefused(answerOf(aspirations.GET('/v1/aspiration-queues'))));
  }

  @PageAt('/kantor/antrean/:queue')
  async queue(@CurrentVisit() visit: Visit, @Param('queue') queue: Queue, @Query() query: Fields): Promise<Page> {
    const { aspirations } = this.platform.for(visit);
    const parameters = { limit: pageSize, ...given('cursor', textOf(query, 'cursor')) };
    const params = { path: { queue }, query: parameters };
    return queuePage(visit, queue, await answerOf(aspirations.GET('/v1/aspiration-queues/{queue}', { params })));
  }

  @PageAt('/kantor/aspirasi')
  async find(@CurrentVisit() visit: Visit, @Query() query: Fields): Promise<Page> {
    const { aspirations } = this.platform.for(visit);
    const q = textOf(query, 'q');
    const parameters = { limit: pageSize, ...given('q', q), ...given('cursor', textOf(query, 'cursor')) };
    return foundPage(visit, q, await answerOf(aspirations.GET('/v1/aspirations', { params: { query: parameters } })));
  }
}
