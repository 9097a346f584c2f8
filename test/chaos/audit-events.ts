import { type ServiceName, services } from '#contracts';
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
  {
    service: 'publishing',
    topic: 'publishing.edition.v1',
    sql: transitionEvents('edition_history', { publish: 'EditionPublished' }, 'publishing'),
  },
  {
    service: 'publishing',
    topic: 'publishing.task.v1',
    sql: transitionEvents(
      'task_history',
      {
        assign: 'DisseminationTaskAssigned',
        reassign: 'DisseminationTaskAssigned',
        report: 'DisseminationReported',
        remind: 'DisseminationTaskDue',
        escalate: 'DisseminationTaskOverdue',
        expire: 'DisseminationTaskExpired',
        cancel: 'DisseminationTaskCancelled',
      },
      'publishing',
    ),
  },
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
    sql: `SELECT id AS key, version AS sequence,
                 'sambung.notifications.Message' || initcap(state) || '.v1' AS type
            FROM message WHERE finished_at IS NOT NULL`,
  },
];

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
