import {
  agencyIdPattern,
  aspirationsAspirationV1,
  aspirationsObjectionV1,
  aspirationsReporterV1,
  notificationsMessageV1,
  notificationsRecipientV1,
  publishingCampaignV1,
  publishingClaimV1,
  publishingContributionV1,
  publishingEditionV1,
  publishingGapV1,
  publishingNeedV1,
  publishingTaskV1,
  registryBoundaryV1,
  registryActivityV1,
  registryInvitationV1,
  registryAreaV1,
  registryEvaluationV1,
  registryKimV1,
  registryMaturityV1,
  registryMemberV1,
  registryNetworkV1,
  registryReminderV1,
  registryReportV1,
  registryTrainingV1,
  type ServiceName,
  services,
  type Topic,
  topics,
} from './topics.js';

/** What a principal may do with topics or groups at the broker, in the words of Kafka; everything else is refused. */
export interface AccessRule {
  /** The user name at the broker, without Kafka's `User:`. */
  readonly principal: string;
  readonly resource: 'topic' | 'group';
  readonly name: string;
  /** Whether the rule holds for all names that start with `name`. */
  readonly prefixed: boolean;
  /** READ and WRITE include DESCRIBE. */
  readonly operations: readonly ('READ' | 'WRITE' | 'CREATE' | 'DELETE')[];
}

/** The topics of the reactions of each service; a test compares it with the running services. */
export const consumedTopics: Readonly<Record<ServiceName, readonly Topic[]>> = {
  registry: [
    registryKimV1,
    registryMemberV1,
    registryNetworkV1,
    registryReportV1,
    registryTrainingV1,
    publishingCampaignV1,
    publishingClaimV1,
    publishingEditionV1,
    publishingGapV1,
    publishingNeedV1,
    publishingTaskV1,
    aspirationsAspirationV1,
  ],
  publishing: [
    registryAreaV1,
    registryKimV1,
    registryMemberV1,
    registryMaturityV1,
    publishingEditionV1,
    publishingTaskV1,
    publishingClaimV1,
    notificationsRecipientV1,
  ],
  aspirations: [registryAreaV1, registryBoundaryV1, registryKimV1, registryMemberV1, notificationsMessageV1],
  notifications: [
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
    publishingNeedV1,
    publishingTaskV1,
    publishingClaimV1,
    publishingContributionV1,
    publishingEditionV1,
    publishingGapV1,
    aspirationsAspirationV1,
    aspirationsReporterV1,
    aspirationsObjectionV1,
    notificationsRecipientV1,
  ],
};

/** The rules of a service, whose principal is its name. No service uses transactional ids. */
export function accessOfService(service: ServiceName): AccessRule[] {
  const onTopic = (name: string, operations: AccessRule['operations'], prefixed = false): AccessRule => ({
    principal: service,
    resource: 'topic',
    name,
    prefixed,
    operations,
  });
  const owned = topics.filter(({ owner }) => owner === service);
  const compacted = owned.filter(({ cleanup }) => cleanup === 'compact');
  const group = { principal: service, resource: 'group', name: `sambung.${service}`, operations: ['READ'] } as const;
  return [
    ...owned.map(({ name }) => onTopic(name, ['WRITE'])),
    // The relay checks the last records of its compacted topics.
    ...[...new Set([...consumedTopics[service], ...compacted])].map(({ name }) => onTopic(name, ['READ'])),
    // The topics of agencies are created with their agencies.
    ...(service === 'aspirations' ? [onTopic('agency.', ['WRITE', 'CREATE'], true)] : []),
    { ...group, prefixed: false },
    // Replays and the check of last records read in groups of their own, and remove them.
    { ...group, name: `${group.name}.replay.`, prefixed: true, operations: ['READ', 'DELETE'] },
  ];
}

/**
 * The rules of an agency: it reads its own topics, in groups that start with its name, and writes nothing.
 *
 * @throws RangeError when the id cannot be part of a topic name
 */
export function accessOfAgency(agencyId: string): AccessRule[] {
  if (!agencyIdPattern.test(agencyId)) throw new RangeError(`invalid agency id: ${agencyId}`);
  // The dot at the end keeps agency `a1` out of the topics of `a10`.
  const name = `agency.${agencyId}.`;
  const rule = { principal: `agency.${agencyId}`, name, prefixed: true, operations: ['READ'] } as const;
  return [
    { ...rule, resource: 'topic' },
    { ...rule, resource: 'group' },
  ];
}

/** The rules of all services. */
export function accessOfServices(): AccessRule[] {
  return services.flatMap(accessOfService);
}

/** The lines of `kafka-acls.sh` that add these rules. */
export function aclCommands(rules: readonly AccessRule[]): string[] {
  return rules.map(({ principal, resource, name, prefixed, operations }) =>
    [
      'kafka-acls.sh --bootstrap-server "$KAFKA_BROKERS" --command-config admin.properties --add',
      `--allow-principal User:${principal}`,
      ...operations.map((operation) => `--operation ${operation}`),
      `--${resource} ${name}`,
      `--resource-pattern-type ${prefixed ? 'prefixed' : 'literal'}`,
    ].join(' '),
  );
}
