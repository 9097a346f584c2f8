import { defineEvent } from '../define-event.js';
import { publishingCampaignV1 } from '../topics.js';
import { campaignExample, campaignState } from './campaign-state.js';

export const CampaignResumed = defineEvent({
  type: 'CampaignResumed',
  topic: publishingCampaignV1,
  key: 'campaignId',
  sequence: 'version',
  when: { en: 'A paused campaign goes on.', id: 'Kampanye yang dijeda dilanjutkan.' },
  data: campaignState,
  examples: [{ ...campaignExample, version: 4 }],
});
