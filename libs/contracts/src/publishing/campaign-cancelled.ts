import { defineEvent } from '../define-event.js';
import { publishingCampaignV1 } from '../topics.js';
import { campaignExample, campaignState } from './campaign-state.js';

export const CampaignCancelled = defineEvent({
  type: 'CampaignCancelled',
  topic: publishingCampaignV1,
  key: 'campaignId',
  sequence: 'version',
  when: {
    en: 'A campaign that had started has ended without a report.',
    id: 'Kampanye yang sudah dimulai berakhir tanpa laporan.',
  },
  data: campaignState,
  examples: [{ ...campaignExample, version: 3, status: 'CANCELLED' }],
});
