import { Injectable } from '@nestjs/common';
import { Lifecycle, Lifecycles } from '#lifecycle';
import { Campaign } from './campaign.entity.js';
import { campaignError } from './campaign.errors.js';
import { campaignEvents } from './campaign.events.js';
import { campaignGuards, type CampaignInput } from './campaign.guards.js';
import { campaignWorkflow } from './campaign.workflow.js';
import { campaignWords } from './campaign.words.js';

/** The only way by which a campaign changes. */
@Injectable()
export class CampaignLifecycle extends Lifecycle<typeof campaignWorkflow, Campaign, CampaignInput> {
  constructor(lifecycles: Lifecycles) {
    super(lifecycles, {
      workflow: campaignWorkflow,
      words: campaignWords,
      entity: Campaign,
      notFound: () => campaignError('campaign-not-found'),
      refuse: campaignError,
      target: ({ villageCodes }) => ({ area: villageCodes }),
      guards: campaignGuards,
      events: campaignEvents,
      derive: ({ now }) => ({ updatedAt: now }),
    });
  }
}
