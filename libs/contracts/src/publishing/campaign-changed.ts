import { defineEvent } from '../define-event.js';
import { publishingCampaignV1 } from '../topics.js';
import { campaignExample, campaignState } from './campaign-state.js';

export const CampaignChanged = defineEvent({
  type: 'CampaignChanged',
  topic: publishingCampaignV1,
  key: 'campaignId',
  sequence: 'version',
  when: {
    en: 'The goals, the period, the stages or the documents of a campaign under way have changed.',
    id: 'Sasaran, jangka waktu, tahap atau dokumen kampanye yang berjalan berubah.',
  },
  data: campaignState,
  examples: [{ ...campaignExample, version: 3 }],
});
