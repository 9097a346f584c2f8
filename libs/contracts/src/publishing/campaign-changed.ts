import { defineEvent } from '../define-event.js';
import { publishingCampaignV1 } from '../topics.js';
import { campaignExample, campaignState } from './campaign-state.js';

export const CampaignChanged = defineEvent({
  type: 'CampaignChanged',
  topic: publishingCampaignV1,
  key: 'campaignId',
  sequence: 'version',
  when: 'The goals, the period, the stages or the documents of a campaign under way have changed.',
  data: campaignState,
  examples: [{ ...campaignExample, version: 3 }],
});
