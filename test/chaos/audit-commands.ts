import type { ServiceName } from '#contracts';
import type { ServiceDatabases } from '../platform/service-databases.js';
import type { CommandLog, Noun } from './command-log.js';
import { type Lane, lanes } from './compare.js';

interface History {
  readonly service: ServiceName;
  readonly noun: Noun;
  /** Selects `id` and `step` of what the load has created, in order. */
  readonly sql: string;
}

/** The histories of the services, without rows from before the load. */
const histories: readonly History[] = [
  {
    service: 'registry',
    noun: 'kim',
    sql: `SELECT subject_id AS id, action AS step FROM kim_history JOIN kim ON kim.id = subject_id
           WHERE kim.name LIKE 'KIM Tahan %' ORDER BY subject_id, kim_history.version`,
  },
  {
    service: 'publishing',
    noun: 'edition',
    sql: `SELECT subject_id AS id, action AS step FROM edition_history JOIN edition ON edition.id = subject_id
           WHERE edition.title LIKE 'Kabar Tahan %' ORDER BY subject_id, edition_history.version`,
  },
  {
    service: 'publishing',
    noun: 'task',
    sql: `SELECT subject_id AS id, action AS step FROM task_history
           WHERE EXISTS (SELECT FROM task_report JOIN task ON task.id = task_id
                          WHERE task.id = subject_id AND edition_title LIKE 'Kabar Tahan %')
           ORDER BY subject_id, version`,
  },
  {
    service: 'aspirations',
    noun: 'aspiration',
    sql: `SELECT subject_id AS id, action AS step FROM aspiration_history
           WHERE action NOT IN ('confirm-notified', 'retract-notified') ORDER BY subject_id, version`,
  },
  {
    service: 'notifications',
    noun: 'plan',
    sql: `SELECT subject_id AS id, action AS step FROM plan_history JOIN plan ON plan.id = subject_id
           WHERE action IN ('create', 'start') AND template = 'announcement' ORDER BY subject_id, plan_history.version`,
  },
];

interface Step {
  readonly lane: string;
  readonly step: string;
}

/** The accepted commands, compared with the histories of the services. */
export async function commandLanes(commandLog: CommandLog, databases: ServiceDatabases): Promise<Lane[]> {
  const expected: Step[] = [...commandLog.steps].flatMap(([lane, steps]) => steps.map((step) => ({ lane, step })));
  const actual: Step[] = [];
  for (const { service, noun, sql } of histories) {
    const rows = await databases.query<{ id: string; step: string }>(service, sql);
    actual.push(...rows.map(({ id, step }) => ({ lane: `${noun} ${id}`, step })));
  }
  for (const code of commandLog.areas) expected.push({ lane: `area ${code}`, step: 'version 1' });
  const areas = await databases.query<{ code: string; version: number }>(
    'registry',
    `SELECT code, version FROM area WHERE code LIKE '32.99.%.%'`,
  );
  actual.push(...areas.map(({ code, version }) => ({ lane: `area ${code}`, step: `version ${version}` })));
  for (const [kim, count] of commandLog.members) expected.push({ lane: `members of ${kim}`, step: String(count) });
  const members = await databases.query<{ kim: string; count: number }>(
    'registry',
    `SELECT kim_id AS kim, count(*)::int AS count FROM member JOIN kim ON kim.id = kim_id
      WHERE kim.name LIKE 'KIM Tahan %' GROUP BY kim_id`,
  );
  actual.push(...members.map(({ kim, count }) => ({ lane: `members of ${kim}`, step: String(count) })));
  return lanes(
    expected,
    actual,
    ({ lane }) => `accepted for ${lane}`,
    ({ step }) => step,
  );
}
