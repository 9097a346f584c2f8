import { Body, Controller, NotFoundException, Param, Query } from '@nestjs/common';
import { answerOf, ApiProblem, type AspirationsSchemas } from '#api-client';
import type { Page } from '../pages/page.js';
import { FormAt, PageAt } from '../pages/page-route.js';
import { type Fields, textOf } from '../pages/query.js';
import { SeeOther } from '../pages/see-other.js';
import { CurrentVisit, type Visit } from '../pages/visit.js';
import { Platform, unlessRefused } from '../platform/platform.js';
import { ForSignedIn } from '../session/signed-in.js';
import { aspirationPage } from './aspiration.page.js';
import { takeStep } from './step-calls.js';
import { type StepEntries, stepEntries } from './step-entries.js';
import { type StepErrors, stepErrors } from './step-errors.js';
import { stepPage } from './step.page.js';
import { isStep, possibleSteps, type Step } from './steps.js';

const mostAgencies = 100;

@Controller()
@ForSignedIn()
export class OfficeAspirationController {
  constructor(private readonly platform: Platform) {}

  @PageAt('/kantor/aspirasi/:id')
  async aspiration(@CurrentVisit() visit: Visit, @Param('id') id: string, @Query() query: Fields): Promise<Page> {
    const { aspirations } = this.platform.for(visit);
    const params = { path: { id } };
    const [aspiration, entries, history, similar, workflow, me] = await Promise.all([
      answerOf(aspirations.GET('/v1/aspirations/{id}', { params })),
      answerOf(aspirations.GET('/v1/aspirations/{id}/entries', { params })),
      answerOf(aspirations.GET('/v1/aspirations/{id}/history', { params })),
      unlessRefused(answerOf(aspirations.GET('/v1/aspirations/{id}/similar', { params }))),
      answerOf(aspirations.GET('/v1/workflows/{noun}', { params: { path: { noun: 'aspiration' } } })),
      answerOf(aspirations.GET('/v1/me')),
    ]);
    const roles = me.roles.map(({ role }) => role);
    const steps = possibleSteps(workflow, aspiration.status, roles);
    const taken = textOf(query, 'selesai');
    const done = isStep(taken) ? taken : undefined;
    return aspirationPage(visit, { aspiration, entries, history, similar, workflow, steps, done });
  }

  @PageAt('/kantor/aspirasi/:id/:step')
  async form(@CurrentVisit() visit: Visit, @Param('id') id: string, @Param('step') name: string): Promise<Page> {
    const step = stepOf(name);
    const aspiration = await this.read(visit, id);
    const saved = visit.savedForm;
    const entries = stepEntries(saved ?? { versi: String(aspiration.version) });
    return this.stepPage(visit, step, aspiration, entries, saved ? { isSaved: true } : {});
  }

  @FormAt('/kantor/aspirasi/:id/:step')
  async take(
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Param('step') name: string,
    @Body() fields: Fields,
  ): Promise<Page | SeeOther> {
    const [step, entries] = [stepOf(name), stepEntries(fields)];
    try {
      await takeStep(this.platform.for(visit), step, id, entries);
      return new SeeOther(visit.link(`/kantor/aspirasi/${id}`, { selesai: step }));
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status === 401) throw error;
      const aspiration = await this.read(visit, id);
      const page = await this.stepPage(visit, step, aspiration, entries, stepErrors(visit, error));
      return { ...page, status: error.status };
    }
  }

  private read(visit: Visit, id: string): Promise<AspirationsSchemas['Aspiration']> {
    const { aspirations } = this.platform.for(visit);
    return answerOf(aspirations.GET('/v1/aspirations/{id}', { params: { path: { id } } }));
  }

  private async stepPage(
    visit: Visit,
    step: Step,
    aspiration: AspirationsSchemas['Aspiration'],
    entries: StepEntries,
    errors: StepErrors,
  ): Promise<Page> {
    const { aspirations } = this.platform.for(visit);
    const params = { path: { id: aspiration.id } };
    const query = { limit: mostAgencies, status: 'ACTIVE' as const };
    const [agencies, suggestions] = await Promise.all([
      answerOf(aspirations.GET('/v1/agencies', { params: { query } })),
      unlessRefused(answerOf(aspirations.GET('/v1/aspirations/{id}/agency-suggestions', { params }))),
    ]);
    const offered = { agencies: agencies.items, suggestions: suggestions?.items ?? [] };
    return stepPage(visit, { step, aspiration, entries, errors, ...offered });
  }
}

function stepOf(name: string): Step {
  if (!isStep(name)) throw new NotFoundException();
  return name;
}
