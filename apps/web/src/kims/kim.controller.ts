import { Controller, Param, Query } from '@nestjs/common';
import { answerOf } from '#api-client';
import type { Page } from '../pages/page.js';
import { PageAt } from '../pages/page-route.js';
import { type Fields, given, textOf } from '../pages/query.js';
import { CurrentVisit, type Visit } from '../pages/visit.js';
import { Platform, unlessUnavailable } from '../platform/platform.js';
import { directoryPage, fields } from './directory.page.js';
import { kimPage } from './kim.page.js';

const pageSize = 50;

@Controller()
export class KimController {
  constructor(private readonly platform: Platform) {}

  @PageAt('/kim')
  async directory(@CurrentVisit() visit: Visit, @Query() query: Fields): Promise<Page> {
    const { registry } = this.platform.for(visit);
    const q = textOf(query, 'q');
    const field = fields.find((one) => one === textOf(query, 'bidang')) ?? '';
    const parameters = {
      limit: pageSize,
      ...given('q', q),
      ...given('field', field),
      ...given('cursor', textOf(query, 'cursor')),
    } as const;
    const page = await answerOf(registry.GET('/v1/kim-directory', { params: { query: parameters } }));
    return directoryPage(visit, q, field, page);
  }

  @PageAt('/kim/:id')
  async kim(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Page> {
    const { registry } = this.platform.for(visit);
    const kim = await answerOf(registry.GET('/v1/kims/{id}', { params: { path: { id } } }));
    const within = kim.villageCodes[0];
    // The directory has the names of the villages; a KIM that is not active has no entry.
    const listed =
      within &&
      (await unlessUnavailable(
        answerOf(registry.GET('/v1/kim-directory', { params: { query: { within, limit: 200 } } })),
      ));
    return kimPage(visit, kim, (listed || undefined)?.items.find((entry) => entry.id === id)?.villages ?? []);
  }
}
