import type { ServiceName } from '#contracts';
import type { MailServer } from '../../apps/notifications/testing/mail-server.js';
import type { ServiceDatabases } from '../platform/service-databases.js';
import { type Lane, lanes } from './compare.js';

interface View {
  readonly service: ServiceName;
  /** Selects `name` and `state`, in order. */
  readonly sql: string;
}

interface Row {
  readonly name: string;
  readonly state: string;
}

/** Sources, and the projections that other services derive from their events. */
const pairs: readonly { what: string; source: View; projection: View }[] = [
  ...(['publishing', 'aspirations'] as const).map((service) => ({
    what: `projection in ${service} of KIM`,
    source: {
      service: 'registry' as const,
      sql: `SELECT DISTINCT ON (subject_id) subject_id AS name, version || ' ' || to_status AS state FROM kim_history
             WHERE action NOT IN ('register', 'edit') ORDER BY subject_id, version DESC`,
    },
    projection: {
      service,
      sql: `SELECT id AS name, ${service === 'publishing' ? 'version' : 'sequence'} || ' ' || status AS state FROM kim`,
    },
  })),
  {
    what: 'projection in publishing of area',
    source: { service: 'registry', sql: `SELECT code AS name, version || ' ' || name AS state FROM area` },
    projection: { service: 'publishing', sql: `SELECT code AS name, version || ' ' || name AS state FROM area` },
  },
  {
    what: 'tasks of edition',
    source: {
      service: 'publishing',
      sql: `SELECT edition.id AS name, kim.id AS state FROM edition JOIN kim ON kim.village_codes && edition.village_codes
             WHERE edition.status = 'PUBLISHED' AND kim.status = 'ACTIVE' ORDER BY 1, 2`,
    },
    projection: {
      service: 'publishing',
      sql: `SELECT edition_id AS name, kim_id AS state FROM task JOIN edition ON edition.id = edition_id
             WHERE edition.status = 'PUBLISHED' AND purpose IN ('PUBLICATION', 'CORRECTION') ORDER BY 1, 2`,
    },
  },
  {
    what: 'public item of document',
    source: {
      service: 'publishing',
      sql: `SELECT document_id || ' ' || language AS name, id AS state FROM edition WHERE status = 'PUBLISHED'`,
    },
    projection: {
      service: 'publishing',
      sql: `SELECT document_id || ' ' || language AS name, edition_id AS state FROM published_item WHERE status = 'LIVE'`,
    },
  },
  {
    what: 'public change of edition',
    source: {
      service: 'publishing',
      sql: `SELECT subject_id AS name, 'published' AS state FROM edition_history WHERE action = 'publish'`,
    },
    projection: {
      service: 'publishing',
      sql: `SELECT edition_id AS name, 'published' AS state FROM publication_change
             WHERE kind IN ('PUBLISHED', 'UPDATED', 'CORRECTED')`,
    },
  },
  {
    what: 'coverage of task',
    source: {
      service: 'publishing',
      sql: `SELECT task.id AS name,
                   (CASE WHEN status IN ('DISSEMINATED', 'VERIFIED') THEN people_reached ELSE 0 END)::text AS state
              FROM task LEFT JOIN task_report ON task_id = id WHERE purpose <> 'WITHDRAWAL'`,
    },
    projection: {
      service: 'publishing',
      sql: `SELECT task_id AS name, coalesce(sum(people_reached), 0)::text AS state FROM village_coverage GROUP BY task_id`,
    },
  },
  {
    what: 'coverage of district',
    source: {
      service: 'publishing',
      sql: `SELECT edition.id || ' ' || left(code, 8) AS name,
                   count(*) || ' villages, ' || count(*) FILTER (WHERE EXISTS (
                     SELECT FROM task JOIN task_report ON task_report.task_id = task.id
                      WHERE task.edition_id = edition.id AND task.status IN ('DISSEMINATED', 'VERIFIED')
                        AND code = ANY (task_report.village_codes))) || ' reached' AS state
              FROM edition CROSS JOIN LATERAL unnest(edition.village_codes) AS code
             WHERE edition.published_at IS NOT NULL GROUP BY edition.id, left(code, 8)`,
    },
    projection: {
      service: 'publishing',
      sql: `SELECT edition_id || ' ' || district_code AS name,
                   cardinality(village_codes) || ' villages, ' || reached || ' reached' AS state FROM district_coverage`,
    },
  },
  {
    what: 'activity of dissemination',
    source: {
      service: 'publishing',
      sql: `SELECT task_id AS name, kim_id AS state FROM task_report JOIN task ON task.id = task_id`,
    },
    projection: {
      service: 'registry',
      sql: `SELECT source_id AS name, kim_id AS state FROM activity WHERE kind = 'DISSEMINATION' AND source = 'EVENT'`,
    },
  },
  {
    what: 'activity of aspiration',
    source: {
      service: 'aspirations',
      sql: `SELECT id AS name, kim_id AS state FROM aspiration WHERE kim_id IS NOT NULL`,
    },
    projection: {
      service: 'registry',
      sql: `SELECT source_id AS name, kim_id AS state FROM activity WHERE kind = 'ASPIRATION' AND source = 'EVENT'`,
    },
  },
  {
    what: 'agency events of aspiration',
    source: {
      service: 'aspirations',
      sql: `SELECT subject_id AS name, aspiration.agency_id || ' ' || aspiration_history.version AS state
              FROM aspiration_history JOIN aspiration ON aspiration.id = subject_id
             WHERE action NOT IN ('receive', 'verify', 'confirm-notified', 'retract-notified') ORDER BY subject_id, aspiration_history.version`,
    },
    projection: {
      service: 'aspirations',
      sql: `SELECT event->'data'->>'aspirationId' AS name, agency_id || ' ' || (event->'data'->>'version') AS state
              FROM agency_event ORDER BY agency_id, position`,
    },
  },
  {
    what: 'messages to other recipients of plan',
    source: {
      service: 'notifications',
      sql: `SELECT id AS name, audience || ' ' || audience_id AS state FROM plan
             WHERE audience NOT LIKE 'KIM%' AND audience NOT IN ('EXPRESSION', 'PROBE', 'DIGEST')`,
    },
    projection: {
      service: 'notifications',
      sql: `SELECT plan_id AS name, recipient || ' ' || recipient_id AS state FROM message
             WHERE recipient <> 'MEMBER' AND channel = 'EMAIL'
               AND plan_id NOT IN (SELECT id FROM plan WHERE audience IN ('EXPRESSION', 'PROBE', 'DIGEST'))`,
    },
  },
  {
    what: 'planned messages of bulk plan',
    source: { service: 'notifications', sql: `SELECT id AS name, planned::text AS state FROM bulk_plan` },
    projection: {
      service: 'notifications',
      sql: `SELECT bulk_plan.id AS name, count(message.id)::text AS state
              FROM bulk_plan LEFT JOIN message ON plan_id = bulk_plan.id AND escalated_from IS NULL
             GROUP BY bulk_plan.id`,
    },
  },
];

/** The expected effects of events in other services, and the actual ones. */
export async function effectLanes(databases: ServiceDatabases, mailServer: MailServer): Promise<Lane[]> {
  const found: Lane[] = [];
  for (const { what, source, projection } of pairs) {
    const [expected, actual] = [await read(databases, source), await read(databases, projection)];
    found.push(
      ...lanes(
        expected,
        actual,
        ({ name }) => `${what} ${name}`,
        ({ state }) => state,
      ),
    );
  }
  return [...found, ...(await recipientLanes(databases)), await mailLane(databases, mailServer)];
}

/** The recipients of the plans for a KIM: its members, which only the registry stores. */
async function recipientLanes(databases: ServiceDatabases): Promise<Lane[]> {
  const plans = await databases.query<{ id: string; audience: string; kim: string }>(
    'notifications',
    `SELECT id, audience, audience_id AS kim FROM plan WHERE audience IN ('KIM_MEMBERS', 'KIM_OFFICERS')`,
  );
  const members = await databases.query<{ id: string; kim: string; post: string }>(
    'registry',
    `SELECT id, kim_id AS kim, post FROM member WHERE status = 'ACTIVE'`,
  );
  const expected = plans.flatMap(({ id, audience, kim }) =>
    members
      .filter((member) => member.kim === kim && (audience === 'KIM_MEMBERS' || member.post !== 'MEMBER'))
      .map((member) => ({ name: id, state: member.id })),
  );
  const messages = await read(databases, {
    service: 'notifications',
    sql: `SELECT plan_id AS name, recipient_id AS state FROM message
           WHERE recipient = 'MEMBER' AND channel = 'EMAIL'`,
  });
  const inOrder = (rows: readonly Row[]) => rows.toSorted((one, other) => (one.state < other.state ? -1 : 1));
  return lanes(
    inOrder(expected),
    inOrder(messages),
    ({ name }) => `members notified by plan ${name}`,
    ({ state }) => state,
  );
}

/** The delivered messages, and the e-mails of the mail server; copies have the same Message-ID. */
async function mailLane(databases: ServiceDatabases, { mails }: MailServer): Promise<Lane> {
  const sql = `SELECT id AS name, '' AS state FROM message WHERE channel = 'EMAIL' AND state = 'DELIVERED'`;
  const delivered = await read(databases, { service: 'notifications', sql });
  const sent = new Set(mails.map(({ messageId }) => messageId ?? ''));
  // The connection ended after the content was sent: the mail server may have it.
  const unknown = await read(databases, {
    service: 'notifications',
    sql: `SELECT id AS name, '' AS state FROM message WHERE channel = 'EMAIL' AND reason = 'UNKNOWN'`,
  });
  const named = (rows: readonly Row[]) => rows.map(({ name }) => `<${name}@sambung>`);
  return {
    name: 'e-mails',
    expected: [...named(delivered), ...named(unknown).filter((name) => sent.has(name))].toSorted(),
    actual: [...sent].toSorted(),
  };
}

function read(databases: ServiceDatabases, { service, sql }: View): Promise<Row[]> {
  return databases.query<Row>(service, sql);
}
