import { Controller } from '@nestjs/common';
import type { Page } from '../pages/page.js';
import { PageAt } from '../pages/page-route.js';
import { CurrentVisit, type Visit } from '../pages/visit.js';
import { accessibilityPage, dataPage } from './about.page.js';

@Controller()
export class AboutController {
  @PageAt('/aksesibilitas')
  accessibility(@CurrentVisit() visit: Visit): Page {
    return accessibilityPage(visit);
  }

  @PageAt('/tentang-data')
  data(@CurrentVisit() visit: Visit): Page {
    return dataPage(visit);
  }
}
