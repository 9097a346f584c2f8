import { Body, Controller, Param, Query } from '@nestjs/common';
import type { Page } from '../pages/page.js';
import { FormAt, PageAt } from '../pages/page-route.js';
import { type Fields, textOf } from '../pages/query.js';
import { CurrentVisit, type Visit } from '../pages/visit.js';
import { Platform } from '../platform/platform.js';
import { VillageReader } from '../villages/village-reader.js';
import { chooseVillagePage } from './choose-village.page.js';
import { ReportSteps } from './report-steps.js';

/** A report in five steps. What is filled in goes along in the forms: it is in no address, and nothing is stored before it is sent. */
@Controller()
export class ReportController {
  private readonly villages: VillageReader;
  private readonly steps: ReportSteps;

  constructor(platform: Platform) {
    this.villages = new VillageReader(platform);
    this.steps = new ReportSteps(platform);
  }

  @PageAt('/lapor')
  async village(@CurrentVisit() visit: Visit, @Query() query: Fields): Promise<Page> {
    const q = textOf(query, 'q');
    return chooseVillagePage(visit, q, q === '' ? undefined : await this.villages.named(visit, q));
  }

  @PageAt('/lapor/:code')
  content(@CurrentVisit() visit: Visit, @Param('code') code: string): Promise<Page> {
    return this.steps.show(visit, code, 'isi', undefined);
  }

  @FormAt('/lapor/:code')
  step(@CurrentVisit() visit: Visit, @Param('code') code: string, @Body() fields: Fields): Promise<Page> {
    return this.steps.show(visit, code, textOf(fields, 'langkah'), fields);
  }
}
