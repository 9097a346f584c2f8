import { Controller } from '@nestjs/common';
import { answerOf } from '#api-client';
import type { Page } from '../pages/page.js';
import { PageAt } from '../pages/page-route.js';
import { CurrentVisit, type Visit } from '../pages/visit.js';
import { Platform, unlessUnavailable } from '../platform/platform.js';
import { ForSignedIn } from '../session/signed-in.js';
import { accountPage } from './account.page.js';

@Controller()
@ForSignedIn()
export class AccountController {
  constructor(private readonly platform: Platform) {}

  @PageAt('/akun')
  async account(@CurrentVisit() visit: Visit): Promise<Page> {
    const { aspirations, publishing } = this.platform.for(visit);
    const [office, work] = await Promise.all([
      unlessUnavailable(answerOf(aspirations.GET('/v1/me'))),
      unlessUnavailable(answerOf(publishing.GET('/v1/me'))),
    ]);
    return accountPage(visit, office, work);
  }
}
