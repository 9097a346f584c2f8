import type { ServiceName } from '#contracts';
import type { PostOffice } from '../notifications/post-office.js';
import type { ServiceDatabases } from '../platform/service-databases.js';
import { type Lane, lanes } from './compare.js';

interface View {
  readonly service: ServiceName;
  /** Rows of `name` and `state`, in order. */
  readonly sql: string;
}

interface Row {
  readonly name: string;
  readonly state: string;
}

/** What somebody knows, and what somebody else must have come to know from events. */
const pairs: readonly { what: string; source: View; projection: View }[] = [
  ...(['publishing', 'aspirations'] as const).map((service) => ({
    what: `KIM, as ${service} knows it,`,
    source: {
      service: 'registry' as const,
      sql: `SELECT DISTINCT ON (kim_id) kim_id AS name, version || ' ' || to_status AS state FROM kim_history
             WHERE action IN ('submit', 'return', 'verify', 'activate') ORDER BY kim_id, version DESC`,
    },
    projection: {
      service,
      sql: `SELECT id AS name, ${service === 'publishing' ? 'version' : 'sequence'} || ' ' || status AS state FROM kim`,
    },
  })),
  {
    what: 'area, as publishing knows it,',
    source: { service: 'registry', sql: `SELECT code AS name, version || ' ' || name AS state FROM area` },
    projection: { service: 'publishing', sql: `SELECT code AS name, version || ' ' || name AS state FROM area` },
  },
  {
    what: 'member, as notifications knows it,',
    source: { service: 'registry', sql: `SELECT id AS name, kim_id || ' ' || post AS state FROM member` },
    projection: { service: 'notifications', sql: `SELECT id AS name, kim_id || ' ' || post AS state FROM member` },
  },
  {
    what: 'tasks of edition',
    source: {
      service: 'publishing',
      sql: `SELECT edition.id AS name, kim.id AS state FROM edition JOIN kim ON kim.village_codes && edition.village_codes
             WHERE edition.status = 'PUBLISHED' AND kim.status = 'ACTIVE' ORDER BY 1, 2`,
    },
    projection: { service: 'publishing', sql: `SELECT edition_id AS name, kim_id AS state FROM task ORDER BY 1, 2` },
  },
  {
    what: 'coverage of task',
    source: {
      service: 'publishing',
      sql: `SELECT task.id AS name, coalesce(people_reached, 0)::text AS state FROM task LEFT JOIN task_report ON task_id = id`,
    },
    projection: {
      service: 'publishing',
      sql: `SELECT task_id AS name, coalesce(people_reached, 0)::text AS state FROM village_coverage`,
    },
  },
  {
    what: 'turns, as the agency was told them, of aspiration',
    source: {
      service: 'aspirations',
      sql: `SELECT aspiration_id AS name, agency_id || ' ' || aspiration_history.version AS state
              FROM aspiration_history JOIN aspiration ON aspiration.id = aspiration_id
             WHERE action NOT IN ('receive', 'verify') ORDER BY aspiration_id, aspiration_history.version`,
    },
    projection: {
      service: 'aspirations',
      sql: `SELECT event->'data'->>'aspirationId' AS name, agency_id || ' ' || (event->'data'->>'version') AS state
              FROM agency_event ORDER BY agency_id, position`,
    },
  },
  {
    what: 'people of a KIM told by plan',
    source: {
      service: 'notifications',
      sql: `SELECT plan.id AS name, member.id AS state FROM plan JOIN member ON kim_id::text = audience_id
             WHERE audience = 'KIM_MEMBERS' OR (audience = 'KIM_OFFICERS' AND post <> 'MEMBER') ORDER BY 1, 2`,
    },
    projection: {
      service: 'notifications',
      sql: `SELECT plan_id AS name, recipient_id AS state FROM message
             WHERE recipient = 'MEMBER' AND channel = 'EMAIL' ORDER BY 1, 2`,
    },
  },
  {
    what: 'others told by plan',
    source: {
      service: 'notifications',
      sql: `SELECT id AS name, audience || ' ' || audience_id AS state FROM plan WHERE audience NOT LIKE 'KIM%'`,
    },
    projection: {
      service: 'notifications',
      sql: `SELECT plan_id AS name, recipient || ' ' || recipient_id AS state FROM message
             WHERE recipient <> 'MEMBER' AND channel = 'EMAIL'`,
    },
  },
];

/** What events must have brought about elsewhere, and what is there. */
export async function effectLanes(databases: ServiceDatabases, post: PostOffice): Promise<Lane[]> {
  const found: Lane[] = [];
  for (const { what, source, projection } of pairs) {
    const [owed, there] = [await read(databases, source), await read(databases, projection)];
    found.push(
      ...lanes(
        owed,
        there,
        ({ name }) => `${what} ${name}`,
        ({ state }) => state,
      ),
    );
  }
  return [...found, await mailLane(databases, post)];
}

/** Each message that counts as delivered went out, and nothing else did; a copy carries the same Message-ID. */
async function mailLane(databases: ServiceDatabases, { mails }: PostOffice): Promise<Lane> {
  const sql = `SELECT id AS name, '' AS state FROM message WHERE channel = 'EMAIL' AND state = 'DELIVERED'`;
  const delivered = await read(databases, { service: 'notifications', sql });
  const sent = new Set(mails.map(({ messageId }) => messageId ?? ''));
  return {
    name: 'e-mails',
    owed: delivered.map(({ name }) => `<${name}@sambung>`).toSorted(),
    there: [...sent].toSorted(),
  };
}

function read(databases: ServiceDatabases, { service, sql }: View): Promise<Row[]> {
  return databases.query<Row>(service, sql);
}
