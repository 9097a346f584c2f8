import { Body, Controller } from '@nestjs/common';
import { ApiProblem } from '#api-client';
import { formErrors, type FormErrors } from '../pages/forms.js';
import type { Page } from '../pages/page.js';
import { FormAt, PageAt } from '../pages/page-route.js';
import { type Fields, textOf } from '../pages/query.js';
import { CurrentVisit, type Visit } from '../pages/visit.js';
import { Platform } from '../platform/platform.js';
import { type TrackingKey, TrackingSteps } from './tracking-steps.js';
import { trackingFormPage } from './tracking-form.page.js';
import { trackingPage } from './tracking.page.js';
import { trackingTexts } from './tracking.texts.js';

const nameOfPointer: Readonly<Record<string, string>> = { '/trackingNumber': 'nomor', '/pin': 'pin' };

/** Number and PIN arrive in the body of a form: they are in no address, no log and no cache. */
@Controller()
export class TrackingController {
  private readonly steps: TrackingSteps;

  constructor(platform: Platform) {
    this.steps = new TrackingSteps(platform);
  }

  @PageAt('/lacak')
  form(@CurrentVisit() visit: Visit): Page {
    return trackingFormPage(visit, '', {});
  }

  @FormAt('/lacak')
  async track(@CurrentVisit() visit: Visit, @Body() fields: Fields): Promise<Page> {
    const key = { trackingNumber: textOf(fields, 'nomor'), pin: textOf(fields, 'pin') };
    const missing = missingIn(visit, key);
    if (Object.keys(missing).length > 0)
      return { ...trackingFormPage(visit, key.trackingNumber, missing), status: 400 };
    try {
      const { tracking, isStored } = await this.steps.take(visit, key, fields);
      return trackingPage(visit, key, tracking, { isStored, errors: {} });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      return this.refused(visit, key, fields, error);
    }
  }

  /** A step that is refused leaves the page as it was, with the reason. */
  private async refused(visit: Visit, key: TrackingKey, fields: Fields, problem: ApiProblem): Promise<Page> {
    const ofFields = formErrors(problem.fields, nameOfPointer);
    const errors = Object.keys(ofFields).length > 0 ? ofFields : { '': problem.detail ?? problem.title };
    const { status } = problem;
    const isKeyRight = textOf(fields, 'aksi') !== '' && (status === 400 || status === 409 || status === 422);
    if (!isKeyRight) return { ...trackingFormPage(visit, key.trackingNumber, errors), status };
    const { tracking } = await this.steps.take(visit, key, {});
    return { ...trackingPage(visit, key, tracking, { isStored: false, errors, fields }), status };
  }
}

function missingIn(visit: Visit, { trackingNumber, pin }: TrackingKey): FormErrors {
  const t = visit.texts(trackingTexts);
  return { ...(trackingNumber === '' && { nomor: t.needNumber }), ...(pin === '' && { pin: t.needPin }) };
}
