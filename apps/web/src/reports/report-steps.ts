import { randomUUID } from 'node:crypto';
import { answerOf, ApiProblem, type RegistrySchemas } from '#api-client';
import { formErrors, type FormErrors } from '../pages/forms.js';
import type { Page } from '../pages/page.js';
import { type Fields, textOf } from '../pages/query.js';
import type { Visit } from '../pages/visit.js';
import type { Platform } from '../platform/platform.js';
import { contentPage } from './content.page.js';
import { reportProblems } from './report-problems.js';
import { contentFields, nameOfPointer, type Report, reportIn, toDuplicateCheck, toNewAspiration } from './report.js';
import { checkPage, receivedPage, reporterPage, similarPage } from './report.page.js';

type Village = RegistrySchemas['VillagePage'];

/** The steps of a report: each is shown when those before it are right, else the first one that is not. */
export class ReportSteps {
  constructor(private readonly platform: Platform) {}

  async show(visit: Visit, code: string, step: string, fields: Fields | undefined): Promise<Page> {
    const { registry } = this.platform.for(visit);
    const village = await answerOf(registry.GET('/v1/villages/{code}', { params: { path: { code } } }));
    const report = reportIn(fields, randomUUID);
    if (step === 'isi' || step === '') return this.content(visit, village, report, {});
    const ofContent = reportProblems(visit, report, 'content');
    if (Object.keys(ofContent).length > 0) return this.content(visit, village, report, ofContent);
    if (step === 'serupa') return this.similar(visit, village, report);
    if (step === 'pelapor') return reporterPage(visit, village, report, {});
    const ofReporter = reportProblems(visit, report, 'reporter');
    if (Object.keys(ofReporter).length > 0) return reporterPage(visit, village, report, ofReporter);
    const hasAgreed = textOf(fields, 'setuju') !== '';
    if (step !== 'kirim') return this.check(visit, village, report, {});
    return hasAgreed
      ? this.send(visit, village, report)
      : this.check(visit, village, report, reportProblems(visit, report, 'consent'));
  }

  private async content(visit: Visit, village: Village, report: Report, errors: FormErrors): Promise<Page> {
    return contentPage(visit, village, await this.categories(visit), report, errors);
  }

  private async check(visit: Visit, village: Village, report: Report, errors: FormErrors): Promise<Page> {
    const categories = await this.categories(visit);
    return checkPage(
      visit,
      village,
      categories.find(({ code }) => code === report.kategori),
      report,
      errors,
    );
  }

  private async categories(visit: Visit) {
    const { aspirations } = this.platform.for(visit);
    return (await answerOf(aspirations.GET('/v1/categories'))).categories;
  }

  /** Aspirations that are similar, before one more is sent; without any the next step. */
  private async similar(visit: Visit, village: Village, report: Report): Promise<Page> {
    const { aspirations } = this.platform.for(visit);
    const body = toDuplicateCheck(village.code, report);
    return this.unlessRefused(visit, village, report, async () => {
      const { items } = await answerOf(aspirations.POST('/v1/citizen-aspirations/similar', { body }));
      return items.length === 0 ? reporterPage(visit, village, report, {}) : similarPage(visit, village, report, items);
    });
  }

  private async send(visit: Visit, village: Village, report: Report): Promise<Page> {
    const { aspirations } = this.platform.for(visit);
    const body = toNewAspiration(village.code, report);
    const header = { 'Idempotency-Key': report.kunci };
    return this.unlessRefused(visit, village, report, async () =>
      receivedPage(visit, await answerOf(aspirations.POST('/v1/citizen-aspirations', { params: { header }, body }))),
    );
  }

  /** A refusal is shown in the step whose field it concerns. */
  private async unlessRefused(
    visit: Visit,
    village: Village,
    report: Report,
    next: () => Promise<Page>,
  ): Promise<Page> {
    try {
      return await next();
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      const ofFields = formErrors(error.fields, nameOfPointer);
      const errors = Object.keys(ofFields).length > 0 ? ofFields : { '': error.detail ?? error.title };
      const isOfContent = contentFields.some((name) => errors[name] !== undefined);
      const page = isOfContent
        ? await this.content(visit, village, report, errors)
        : reporterPage(visit, village, report, errors);
      return { ...page, status: error.status };
    }
  }
}
