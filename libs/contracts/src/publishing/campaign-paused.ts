import { defineEvent } from '../define-event.js';
import { publishingCampaignV1 } from '../topics.js';
import { campaignExample, campaignState } from './campaign-state.js';

export const CampaignPaused = defineEvent({
  type: 'CampaignPaused',
  topic: publishingCampaignV1,
  key: 'campaignId',
  sequence: 'version',
  when: {
    en: 'A campaign is paused: what is scheduled for its documents waits.',
    id: 'Kampanye dijeda: yang dijadwalkan untuk dokumennya menunggu.',
  },
  data: campaignState,
  examples: [{ ...campaignExample, version: 3, status: 'PAUSED' }],
});
