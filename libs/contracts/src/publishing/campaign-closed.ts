import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { publishingCampaignV1 } from '../topics.js';
import { campaignExample, campaignMetrics, campaignState } from './campaign-state.js';

export const CampaignClosed = defineEvent({
  type: 'CampaignClosed',
  topic: publishingCampaignV1,
  key: 'campaignId',
  sequence: 'version',
  when: {
    en: 'A campaign has ended with its report; its figures do not change any more.',
    id: 'Kampanye berakhir dengan laporannya; angkanya tidak berubah lagi.',
  },
  data: campaignState.extend({
    /** What was reached of each goal, in the order of the goals. */
    results: z.array(z.strictObject({ metric: z.enum(campaignMetrics), reached: z.int().nonnegative() })).min(1),
  }),
  examples: [
    {
      ...campaignExample,
      version: 5,
      status: 'CLOSED',
      results: [
        { metric: 'VILLAGES_REACHED', reached: 11 },
        { metric: 'PEOPLE_REACHED', reached: 3240 },
      ],
    },
  ],
});
