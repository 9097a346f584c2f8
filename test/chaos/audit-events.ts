import { type ServiceName, services } from '#contracts';
import { claimWorkflow } from '../../apps/publishing/src/claims/claim.workflow.js';
import { gapWorkflow } from '../../apps/publishing/src/coverage/gaps/gap.workflow.js';
import { taskWorkflow } from '../../apps/publishing/src/dissemination/task.workflow.js';
import { contributionWorkflow } from '../../apps/publishing/src/documents/contributions/contribution.workflow.js';
import { editionWorkflow } from '../../apps/publishing/src/documents/edition.workflow.js';
import { needWorkflow } from '../../apps/publishing/src/needs/need.workflow.js';
import { distinctEvents, type HandledRow } from '../platform/audit-events.js';
import type { TopicRecord } from '../platform/kafka-records.js';
import type { ServiceDatabases } from '../platform/service-databases.js';
import { type Lane, lanes } from './compare.js';

interface PublishedEvent {
  readonly topic: string;
  readonly key: string;
  readonly type: string;
  readonly sequence: number;
}

const transitionEvents = (table: string, events: Readonly<Record<string, string>>, service: ServiceName) => `
  SELECT ${table}.subject_id AS key, 'sambung.${service}.' || event || '.v1' AS type, ${table}.version AS sequence
    FROM ${table}
    JOIN (VALUES ${Object.entries(events)
      .map(([action, event]) => `('${action}', '${event}')`)
      .join(', ')}) AS published(action, event) USING (action)`;

const aspirationEvents = transitionEvents(
  'aspiration_history',
  {
    receive: 'AspirationReceived',
    verify: 'AspirationVerified',
    assign: 'AspirationAssigned',
    respond: 'AspirationResponded',
    reopen: 'AspirationReopened',
    close: 'AspirationClosed',
  },
  'aspirations',
);

/** The events that each service must have published according to its tables: `key`, `type`, `sequence`, in order. */
const promised: readonly { service: ServiceName; topic: string; sql: string }[] = [
  {
    service: 'registry',
    topic: 'registry.area.v1',
    sql: `SELECT code AS key, 'sambung.registry.AreaRecorded.v1' AS type, generate_series(1, version) AS sequence FROM area`,
  },
  {
    service: 'registry',
    topic: 'registry.boundary.v1',
    sql: `SELECT code AS key, 'sambung.registry.AreaBoundaryRecorded.v1' AS type, generate_series(1, version) AS sequence
            FROM area_boundary`,
  },
  {
    service: 'registry',
    topic: 'registry.member.v1',
    sql: transitionEvents(
      'member_history',
      {
        join: 'MemberJoined',
        edit: 'MemberChanged',
        'confirm-link': 'MemberAccountChanged',
        'end-link': 'MemberAccountChanged',
        'change-post': 'MemberChanged',
        'hand-over': 'MemberChanged',
        'set-term': 'MemberChanged',
        'warn-term': 'OfficerTermExpiring',
        leave: 'MemberLeft',
        readmit: 'MemberJoined',
        erase: 'MemberErased',
      },
      'registry',
    ),
  },
  {
    service: 'registry',
    topic: 'registry.kim.v1',
    sql: transitionEvents(
      'kim_history',
      {
        submit: 'KimSubmitted',
        return: 'KimReturned',
        reject: 'KimRejected',
        verify: 'KimVerified',
        activate: 'KimActivated',
        'become-dormant': 'KimBecameDormant',
        reactivate: 'KimReactivated',
        suspend: 'KimSuspended',
        reinstate: 'KimReinstated',
        dissolve: 'KimDissolved',
        'change-profile': 'KimProfileChanged',
        'renew-decree': 'KimDecreeRenewed',
        warn: 'KimDecreeExpiring',
      },
      'registry',
    ),
  },
  {
    service: 'registry',
    topic: 'registry.maturity.v1',
    sql: `SELECT id AS key, 'sambung.registry.MaturityAssessed.v1' AS type, generate_series(1, version) AS sequence
            FROM maturity_assessment`,
  },
  {
    service: 'registry',
    topic: 'registry.reminder.v1',
    sql: `SELECT id AS key, 'sambung.registry.MonthlyReportDue.v1' AS type, 1 AS sequence FROM report_reminder
          UNION ALL SELECT id, 'sambung.registry.TrainingNear.v1', 1 FROM training_reminder`,
  },
  {
    service: 'registry',
    topic: 'registry.evaluation.v1',
    sql: transitionEvents('evaluation_history', { publish: 'EvaluationPublished' }, 'registry'),
  },
  {
    service: 'registry',
    topic: 'registry.activity.v1',
    sql: transitionEvents(
      'activity_history',
      {
        log: 'ActivityLogged',
        record: 'ActivityLogged',
        edit: 'ActivityLogged',
        verify: 'ActivityVerified',
        confirm: 'ActivityVerified',
        reject: 'ActivityRejected',
      },
      'registry',
    ),
  },
  {
    service: 'registry',
    topic: 'registry.report.v1',
    sql: transitionEvents(
      'report_history',
      { submit: 'ReportSubmitted', return: 'ReportReturned', accept: 'ReportAccepted' },
      'registry',
    ),
  },
  ...Object.entries({
    edition: editionWorkflow,
    task: taskWorkflow,
    claim: claimWorkflow,
    need: needWorkflow,
    gap: gapWorkflow,
    contribution: contributionWorkflow,
  }).map(([topic, workflow]) => ({
    service: 'publishing' as const,
    topic: `publishing.${topic}.v1`,
    sql: transitionEvents(historyTableOf(workflow), emittedBy(workflow), 'publishing'),
  })),
  { service: 'aspirations', topic: 'aspirations.aspiration.v1', sql: aspirationEvents },
  {
    service: 'aspirations',
    topic: 'agency',
    sql: `${aspirationEvents} JOIN aspiration ON aspiration.id = subject_id
           WHERE action NOT IN ('receive', 'verify')`,
  },
  {
    service: 'notifications',
    topic: 'notifications.message.v1',
    // Some fail when they are planned; one whose receipt came after its time has failed before.
    sql: `SELECT id AS key, least(version, 2) AS sequence, 'sambung.notifications.Message'
                 || CASE WHEN state = 'EXPIRED' OR state = 'DELIVERED' AND version > 2 THEN 'Failed'
                         ELSE initcap(state) END || '.v1' AS type
            FROM message WHERE finished_at IS NOT NULL AND state <> 'CANCELLED'
          UNION ALL
          SELECT id, version, 'sambung.notifications.MessageDelivered.v1'
            FROM message WHERE state = 'DELIVERED' AND version > 2
`,
  },
  {
    service: 'notifications',
    topic: 'notifications.recipient.v1',
    sql: `SELECT recipient_id AS key, sequence, 'sambung.notifications.Recipient'
                 || CASE sequence % 2 WHEN 1 THEN 'Unreachable' ELSE 'Reachable' END || '.v1' AS type
            FROM recipient_reach CROSS JOIN generate_series(1, version) AS sequence`,
  },
];

/** Of a workflow, what the audit reads. */
interface Emitting {
  readonly noun: string;
  readonly transitions: readonly { readonly action: string; readonly emits: string | null }[];
}

function historyTableOf({ noun }: Emitting): string {
  return `${noun.replaceAll('-', '_')}_history`;
}

/** The event of each action that emits one. */
function emittedBy({ transitions }: Emitting): Record<string, string> {
  return Object.fromEntries(transitions.flatMap(({ action, emits }) => (emits === null ? [] : [[action, emits]])));
}

/** The changes in the tables, and the events on the topics, in the order of each key. */
export async function wireLanes(records: readonly TopicRecord[], databases: ServiceDatabases): Promise<Lane[]> {
  const expected: PublishedEvent[] = [];
  for (const { service, topic, sql } of promised) {
    const rows = await databases.query<Omit<PublishedEvent, 'topic'>>(
      service,
      `SELECT * FROM (${columns(sql)}) AS published ORDER BY key, sequence`,
    );
    for (const row of rows) expected.push({ topic, ...row });
  }
  // Each agency has its own topic; the assignment to agencies is compared with the effects.
  const published = distinctEvents(records).map((record) => ({
    ...record,
    topic: record.topic.replace(/^agency\..*$/, 'agency'),
  }));
  return lanes<PublishedEvent>(
    expected,
    published,
    ({ topic, key }) => `published on ${topic} about ${key}`,
    ({ type, sequence }) => `${type.split('.')[2]} ${sequence}`,
  );
}

/** The events on the topics, and those that each reaction has handled, in the order of handling. */
export async function handledLanes(
  records: readonly TopicRecord[],
  accounts: readonly string[],
  databases: ServiceDatabases,
): Promise<Lane[]> {
  const reactions = new Map<string, string[]>();
  for (const account of accounts) {
    const [reaction = '', ...event] = account.split(' ');
    reactions.set(event.join(' '), [...(reactions.get(event.join(' ')) ?? []), reaction]);
  }
  const expected = distinctEvents(records).flatMap((record) =>
    (reactions.get(`${record.topic} ${record.type}`) ?? []).map((reaction) => ({ ...record, reaction })),
  );
  const rows = await Promise.all(services.map((service) => handledRows(databases, service)));
  return lanes<HandledRow>(
    expected,
    rows.flat(),
    ({ reaction, topic, key }) => `handled by ${reaction} of ${topic} about ${key}`,
    ({ type, sequence, eventId }) => `${type.split('.')[2]} ${sequence} (${eventId})`,
  );
}

function columns(sql: string): string {
  return `SELECT key::text, type, sequence::float8 FROM (${sql}) AS rows`;
}

function handledRows(databases: ServiceDatabases, service: ServiceName): Promise<HandledRow[]> {
  return databases.query<HandledRow>(
    service,
    `SELECT $1 || '/' || reaction AS reaction, topic, key, event_id AS "eventId", type, sequence::float8
       FROM inbox ORDER BY handled_at`,
    [service],
  );
}
