import { Inject, Injectable } from '@nestjs/common';
import { type Queryable, sql } from '#database';
import { countSms } from '../../templates/content/sms-segments.js';
import { Templates } from '../../templates/templates.service.js';
import type { Plan } from '../plan.entity.js';
import type { BulkPlan } from './bulk-plan.entity.js';
import { type AllChannelTerms, channelTerms } from './channel-terms.js';
import { type DryRun, toDryRun } from './dry-run.js';
import { countAudience } from './planning.js';

export type Content = Pick<Plan, 'template' | 'variables'>;
type Estimated = Pick<BulkPlan, 'class' | 'disaster' | 'topic' | 'channels' | 'areas' | 'audience' | 'notBefore'>;

/** Counts what a plan would create now, what it costs, and when it is finished. */
@Injectable()
export class DryRuns {
  constructor(
    private readonly templates: Templates,
    @Inject(channelTerms) private readonly terms: AllChannelTerms,
  ) {}

  async estimate(source: Queryable, plan: Estimated, { template, variables }: Content, now: Date): Promise<DryRun> {
    const { segments } = countSms((await this.templates.renderCurrent(template, 'id', variables, source)).short);
    return toDryRun({
      ...(await countAudience(source, plan, template)),
      termsOf: (channel) => this.terms[channel],
      segmentsOf: (channel) => (channel === 'SMS' ? segments : 1),
      notBefore: plan.notBefore,
      now,
    });
  }

  /** The same for a plan that is stored. */
  async estimateStored(source: Queryable, plan: BulkPlan, now: Date): Promise<DryRun> {
    const [content] = await source.query<Content>(sql`SELECT template, variables FROM plan WHERE id = ${plan.id}`);
    return this.estimate(source, plan, content!, now);
  }
}
