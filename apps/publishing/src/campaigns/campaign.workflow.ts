import { campaignStatuses } from '#contracts';
import type { Workflow } from '#workflow';

export { campaignStatuses };
export type CampaignStatus = (typeof campaignStatuses)[number];
export type CampaignAction = 'create' | 'change' | 'start' | 'pause' | 'resume' | 'close' | 'cancel';
export type CampaignGuard =
  'unknown-area' | 'unknown-document' | 'campaign-targets-fixed' | 'campaign-incomplete' | 'campaign-period-passed';

type Row = Workflow<CampaignStatus, CampaignAction, CampaignGuard>['transitions'][number];

const step = (
  from: CampaignStatus | null,
  action: CampaignAction,
  to: CampaignStatus,
  emits: string | null,
  ...guards: CampaignGuard[]
): Row => ({ from, action, to, by: 'campaign.manage', guards, emits });

/**
 * The lifecycle of a campaign. While it is paused, publications that are scheduled for its documents wait, and so do
 * reminders of their tasks that were not due before; what was published stays, and reports count.
 */
export const campaignWorkflow: Workflow<CampaignStatus, CampaignAction, CampaignGuard> = {
  noun: 'campaign',
  states: campaignStatuses,
  initial: 'DRAFT',
  transitions: [
    step(null, 'create', 'DRAFT', null, 'unknown-area', 'unknown-document'),
    step('DRAFT', 'change', 'DRAFT', null, 'unknown-area', 'unknown-document'),
    ...(['ACTIVE', 'PAUSED'] as const).map((status) =>
      step(
        status,
        'change',
        status,
        'CampaignChanged',
        'campaign-targets-fixed',
        'unknown-document',
        'campaign-incomplete',
      ),
    ),
    step('DRAFT', 'start', 'ACTIVE', 'CampaignStarted', 'campaign-incomplete', 'campaign-period-passed'),
    step('ACTIVE', 'pause', 'PAUSED', 'CampaignPaused'),
    step('PAUSED', 'resume', 'ACTIVE', 'CampaignResumed'),
    step('ACTIVE', 'close', 'CLOSED', 'CampaignClosed'),
    step('PAUSED', 'close', 'CLOSED', 'CampaignClosed'),
    step('DRAFT', 'cancel', 'CANCELLED', null),
    step('ACTIVE', 'cancel', 'CANCELLED', 'CampaignCancelled'),
    step('PAUSED', 'cancel', 'CANCELLED', 'CampaignCancelled'),
  ],
};
