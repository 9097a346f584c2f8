import { Injectable } from '@nestjs/common';
import { Lifecycle, Lifecycles } from '#lifecycle';
import { readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { checkAccessOrMandate } from '../../members/mandates/mandate-access.js';
import { activityError } from '../activity.errors.js';
import { type Report, ReportEntity } from './report.entity.js';
import { reportEvents } from './report.events.js';
import { reportGuards, type ReportInput } from './report.guards.js';
import { reportWorkflow } from './report.workflow.js';
import { reportWords } from './report.words.js';

@Injectable()
export class ReportLifecycle extends Lifecycle<typeof reportWorkflow, Report, ReportInput> {
  constructor(lifecycles: Lifecycles) {
    const { access } = lifecycles;
    super(lifecycles, {
      workflow: reportWorkflow,
      words: reportWords,
      entity: ReportEntity,
      notFound: () => activityError('report-not-found'),
      refuse: activityError,
      target: async ({ kimId }, tx) => targetOf(await readKim(tx, kimId)),
      authorize: async (tx, { actor, permission, subject }) => {
        const kim = await readKim(tx, subject.kimId);
        if (permission !== 'report.submit-any') return access.check(actor, permission, targetOf(kim));
        return checkAccessOrMandate(access, tx, actor, permission, kim, 'SUBMIT_REPORTS');
      },
      guards: reportGuards,
      events: reportEvents,
    });
  }
}
