import { defineEvent } from '../define-event.js';
import { publishingCampaignV1 } from '../topics.js';
import { campaignExample, campaignState } from './campaign-state.js';

export const CampaignStarted = defineEvent({
  type: 'CampaignStarted',
  topic: publishingCampaignV1,
  key: 'campaignId',
  sequence: 'version',
  when: {
    en: 'A campaign has started: its documents are disseminated to reach its goals.',
    id: 'Kampanye dimulai: dokumennya disebarkan untuk mencapai sasarannya.',
  },
  data: campaignState,
  examples: [{ ...campaignExample }],
});
