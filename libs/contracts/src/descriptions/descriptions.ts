import type { EventDefinition } from '../define-event.js';
import type { Descriptions, Sentence } from '../fields.js';
import { aspirationsAspiration } from './aspirations-aspiration.js';
import { aspirationsObjection } from './aspirations-objection.js';
import { aspirationsReporter } from './aspirations-reporter.js';
import { fieldsOfSeveralTopics } from './fields-of-several-topics.js';
import { notificationsMessage } from './notifications-message.js';
import { notificationsRecipient } from './notifications-recipient.js';
import { publishingCampaign } from './publishing-campaign.js';
import { publishingClaim } from './publishing-claim.js';
import { publishingContribution } from './publishing-contribution.js';
import { publishingEdition } from './publishing-edition.js';
import { publishingGap } from './publishing-gap.js';
import { publishingNeed } from './publishing-need.js';
import { publishingTask } from './publishing-task.js';
import { registryActivity } from './registry-activity.js';
import { registryArea } from './registry-area.js';
import { registryBoundary } from './registry-boundary.js';
import { registryEvaluation } from './registry-evaluation.js';
import { registryInvitation } from './registry-invitation.js';
import { registryKim } from './registry-kim.js';
import { registryMaturity } from './registry-maturity.js';
import { registryMember } from './registry-member.js';
import { registryNetwork } from './registry-network.js';
import { registryReminder } from './registry-reminder.js';
import { registryReport } from './registry-report.js';
import { registryTraining } from './registry-training.js';

/** What the fields on each topic mean, with unit and source; what means the same on several topics is in `fieldsOfSeveralTopics`. */
export const descriptions: Readonly<Record<string, Descriptions>> = {
  'aspirations.aspiration': aspirationsAspiration,
  'aspirations.objection': aspirationsObjection,
  'aspirations.reporter': aspirationsReporter,
  'notifications.message': notificationsMessage,
  'notifications.recipient': notificationsRecipient,
  'publishing.campaign': publishingCampaign,
  'publishing.claim': publishingClaim,
  'publishing.contribution': publishingContribution,
  'publishing.edition': publishingEdition,
  'publishing.gap': publishingGap,
  'publishing.need': publishingNeed,
  'publishing.task': publishingTask,
  'registry.activity': registryActivity,
  'registry.area': registryArea,
  'registry.boundary': registryBoundary,
  'registry.evaluation': registryEvaluation,
  'registry.invitation': registryInvitation,
  'registry.kim': registryKim,
  'registry.maturity': registryMaturity,
  'registry.member': registryMember,
  'registry.network': registryNetwork,
  'registry.reminder': registryReminder,
  'registry.report': registryReport,
  'registry.training': registryTraining,
};

/** What a field of an event means; `path` is as `decree.number`, also within lists. */
export function descriptionOf({ type, topic }: EventDefinition, path: string): Sentence | undefined {
  const ofTopic = descriptions[topic.name.replace(/\.v\d+$/, '')] ?? {};
  const name = path.split('.').at(-1)!;
  return ofTopic[`${type}.${path}`] ?? ofTopic[path] ?? fieldsOfSeveralTopics[name];
}
