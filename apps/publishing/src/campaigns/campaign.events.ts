import {
  CampaignCancelled,
  CampaignChanged,
  CampaignClosed,
  CampaignPaused,
  CampaignResumed,
  CampaignStarted,
} from '#contracts';
import type { EventTable } from '#lifecycle';
import type { Campaign } from './campaign.entity.js';
import type { CampaignInput } from './campaign.guards.js';

export const campaignEvents: EventTable<Campaign, CampaignInput> = {
  CampaignStarted: ({ after }) => CampaignStarted(stateOf(after)),
  CampaignChanged: ({ after }) => CampaignChanged(stateOf(after)),
  CampaignPaused: ({ after }) => CampaignPaused(stateOf(after)),
  CampaignResumed: ({ after }) => CampaignResumed(stateOf(after)),
  CampaignClosed: ({ after, input: { progress } }) =>
    CampaignClosed({
      ...stateOf(after),
      results: progress!.goals.map(({ metric, reached }) => ({ metric, reached })),
    }),
  CampaignCancelled: ({ after }) => CampaignCancelled(stateOf(after)),
};

function stateOf(campaign: Campaign) {
  const { id: campaignId, version, status, title, startsOn, endsOn, goals, documentIds, villageCodes } = campaign;
  return { campaignId, version, status, title, startsOn, endsOn, goals: [...goals], documentIds, villageCodes };
}
