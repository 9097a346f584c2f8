import { Controller, Query } from '@nestjs/common';
import { answerOf, ApiProblem } from '#api-client';
import type { Page } from '../pages/page.js';
import { PageAt } from '../pages/page-route.js';
import { type Fields, textOf } from '../pages/query.js';
import { CurrentVisit, type Visit } from '../pages/visit.js';
import { Platform } from '../platform/platform.js';
import { certificatePage } from './certificate.page.js';

@Controller()
export class CertificateController {
  constructor(private readonly platform: Platform) {}

  @PageAt('/sertifikat')
  async check(@CurrentVisit() visit: Visit, @Query() query: Fields): Promise<Page> {
    const code = textOf(query, 'q');
    if (code === '') return certificatePage(visit, code, undefined);
    const { registry } = this.platform.for(visit);
    try {
      const found = answerOf(registry.GET('/v1/certificates/{code}', { params: { path: { code } } }));
      return certificatePage(visit, code, await found);
    } catch (error) {
      // A code that is mistyped is no code, or that of no certificate.
      if (error instanceof ApiProblem && error.status < 429) return certificatePage(visit, code, 'unknown');
      throw error;
    }
  }
}
