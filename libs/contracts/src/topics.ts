/** The four services; each owns the topics that begin with its name. */
export const services = ['registry', 'publishing', 'aspirations', 'notifications'] as const;
export type ServiceName = (typeof services)[number];

/**
 * A topic of the broker. Topics are declared only here; their names are never typed as strings. `compact` retains the
 * last event of every key forever, so that a new consumer can rebuild its projection from offset 0.
 */
export interface Topic {
  readonly name: string;
  readonly owner: ServiceName;
  readonly partitions: number;
  readonly cleanup: 'delete' | 'compact';
  /** Retention of events in milliseconds; ignored for `compact`. */
  readonly retentionMs: number;
  /** Maximum size of a record in bytes, including key and headers. */
  readonly maxRecordBytes: number;
}

const day = 86_400_000;

function topic(owner: ServiceName, aggregate: string, rest: Partial<Topic> = {}): Topic {
  return Object.freeze({
    name: `${owner}.${aggregate}.v1`,
    owner,
    partitions: 6,
    cleanup: 'delete',
    retentionMs: 30 * day,
    maxRecordBytes: 900_000,
    ...rest,
  });
}

export const registryAreaV1 = topic('registry', 'area', { cleanup: 'compact' });
export const registryBoundaryV1 = topic('registry', 'boundary', { cleanup: 'compact' });
export const registryKimV1 = topic('registry', 'kim', { cleanup: 'compact' });
export const registryMemberV1 = topic('registry', 'member', { cleanup: 'compact' });
export const registryNetworkV1 = topic('registry', 'network');
export const registryActivityV1 = topic('registry', 'activity', { cleanup: 'compact' });
export const registryReportV1 = topic('registry', 'report', { cleanup: 'compact' });
export const registryMaturityV1 = topic('registry', 'maturity', { cleanup: 'compact' });
export const registryEvaluationV1 = topic('registry', 'evaluation', { cleanup: 'compact' });
export const registryTrainingV1 = topic('registry', 'training');
export const registryReminderV1 = topic('registry', 'reminder');
export const registryInvitationV1 = topic('registry', 'invitation');
export const publishingEditionV1 = topic('publishing', 'edition');
export const publishingTaskV1 = topic('publishing', 'task');
export const publishingClaimV1 = topic('publishing', 'claim');
export const publishingNeedV1 = topic('publishing', 'need');
export const publishingGapV1 = topic('publishing', 'gap');
export const publishingCampaignV1 = topic('publishing', 'campaign');
export const publishingContributionV1 = topic('publishing', 'contribution');
export const aspirationsAspirationV1 = topic('aspirations', 'aspiration');
export const aspirationsReporterV1 = topic('aspirations', 'reporter');
export const aspirationsObjectionV1 = topic('aspirations', 'objection');
export const notificationsMessageV1 = topic('notifications', 'message');
export const notificationsRecipientV1 = topic('notifications', 'recipient');

export const topics: readonly Topic[] = [
  registryAreaV1,
  registryBoundaryV1,
  registryKimV1,
  registryMemberV1,
  registryNetworkV1,
  registryActivityV1,
  registryReportV1,
  registryMaturityV1,
  registryEvaluationV1,
  registryTrainingV1,
  registryReminderV1,
  registryInvitationV1,
  publishingEditionV1,
  publishingTaskV1,
  publishingClaimV1,
  publishingNeedV1,
  publishingGapV1,
  publishingCampaignV1,
  publishingContributionV1,
  aspirationsAspirationV1,
  aspirationsReporterV1,
  aspirationsObjectionV1,
  notificationsMessageV1,
  notificationsRecipientV1,
];

/** The format of an agency id: it is part of a topic name, so it may contain neither dots nor capitals. */
export const agencyIdPattern = /^[a-z][a-z0-9-]{1,29}$/;

/**
 * The topic of one agency: its access is granted by the prefix `agency.<id>.`, and the trailing dot keeps agency `a1`
 * out of the topics of `a10`.
 *
 * @throws RangeError when the id cannot be part of a topic name
 */
export function agencyAspirationsV1(agencyId: string): Topic {
  if (!agencyIdPattern.test(agencyId)) throw new RangeError(`invalid agency id: ${agencyId}`);
  return topic('aspirations', 'aspiration', { name: `agency.${agencyId}.aspirations.v1`, partitions: 1 });
}

const agencyTopic = /^agency\.([^.]+)\.aspirations\.v1$/;

/** The declaration of a topic by name; undefined for an unknown topic. */
export function topicNamed(name: string): Topic | undefined {
  const agency = agencyTopic.exec(name)?.[1];
  if (agency !== undefined) return agencyIdPattern.test(agency) ? agencyAspirationsV1(agency) : undefined;
  return topics.find((declared) => declared.name === name);
}
