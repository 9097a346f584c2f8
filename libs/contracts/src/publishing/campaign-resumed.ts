import { defineEvent } from '../define-event.js';
import { publishingCampaignV1 } from '../topics.js';
import { campaignExample, campaignState } from './campaign-state.js';

export const CampaignResumed = defineEvent({
  type: 'CampaignResumed',
  topic: publishingCampaignV1,
  key: 'campaignId',
  sequence: 'version',
  when: 'A paused campaign goes on.',
  data: campaignState,
  examples: [{ ...campaignExample, version: 4 }],
});
