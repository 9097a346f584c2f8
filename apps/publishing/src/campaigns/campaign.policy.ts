import { type ActionOf, definePolicy } from '#access';

export const campaignPolicy = definePolicy({
  /** Campaigns that have started, their progress and their reports. */
  'campaign.read': 'public',
  /** Bound to all of its target villages, as everything below. */
  'campaign.read-drafts': { roles: ['DISKOMINFO_EDITOR', 'DISKOMINFO_VERIFIER'], scope: 'bound' },
  'campaign.manage': { roles: ['DISKOMINFO_EDITOR'], scope: 'bound' },
});

export type CampaignPermission = ActionOf<typeof campaignPolicy>;
