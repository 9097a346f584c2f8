import { Body, Controller } from '@nestjs/common';
import { answerOf, ApiProblem } from '#api-client';
import { formErrors } from '../pages/forms.js';
import type { Page } from '../pages/page.js';
import { FormAt, PageAt } from '../pages/page-route.js';
import { type Fields, textOf } from '../pages/query.js';
import { CurrentVisit, type Visit } from '../pages/visit.js';
import { Platform } from '../platform/platform.js';
import { pinRequestedPage, renewPinPage } from './renew-pin.page.js';

const nameOfPointer: Readonly<Record<string, string>> = { '/trackingNumber': 'nomor', '/contact': 'kontak' };

@Controller()
export class RenewPinController {
  constructor(private readonly platform: Platform) {}

  @PageAt('/lacak/pin')
  form(@CurrentVisit() visit: Visit): Page {
    return renewPinPage(visit, { nomor: '', kontak: '' }, {});
  }

  @FormAt('/lacak/pin')
  async request(@CurrentVisit() visit: Visit, @Body() fields: Fields): Promise<Page> {
    const entered = { nomor: textOf(fields, 'nomor'), kontak: textOf(fields, 'kontak') };
    const { aspirations } = this.platform.for(visit);
    const body = { trackingNumber: entered.nomor, contact: entered.kontak };
    try {
      await answerOf(aspirations.POST('/v1/tracking/renew-pin', { body }));
      return pinRequestedPage(visit);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      const ofFields = formErrors(error.fields, nameOfPointer);
      const errors = Object.keys(ofFields).length > 0 ? ofFields : { '': error.detail ?? error.title };
      return { ...renewPinPage(visit, entered, errors), isPrivate: true, status: error.status };
    }
  }
}
