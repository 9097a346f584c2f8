import type { ServiceName } from '#contracts';
import type { ServiceDatabases } from './service-databases.js';

interface Check {
  readonly service: ServiceName;
  readonly wrong: string;
  /** Selects the rows that violate the rule. */
  readonly sql: string;
}

const ofJourneys = `kim.name ~ '^KIM Mekar [0-9a-f]{8}$'`;

/** The lifecycles of the aspirations of a journey, and the events that each agency receives. */
const lifecycles = [
  {
    steps: 'receive verify assign respond reopen respond close',
    events: ['dpupr: AspirationAssigned AspirationResponded AspirationReopened AspirationResponded AspirationClosed'],
  },
  {
    steps:
      'receive return complete verify assign decline assign accept ask answer respond request-check check send-back respond close',
    events: [
      'dpupr: AspirationAssigned AspirationDeclined',
      'dlh: AspirationAssigned AspirationAccepted QuestionAsked QuestionAnswered AspirationResponded CheckRequested ' +
        'AnswerChecked AnswerSentBack AspirationResponded AspirationClosed',
    ],
  },
  {
    steps:
      'receive return complete verify hold recategorise recategorise release assign decline assign accept ' +
      'request-pause refuse-pause pause-deadline resume-deadline log-progress ask answer respond reopen respond ' +
      'reopen respond appeal uphold rate',
    events: [
      'dpupr: AspirationAssigned AspirationDeclined AspirationAssigned AspirationAccepted ProgressLogged QuestionAsked ' +
        'QuestionAnswered AspirationResponded AspirationReopened AspirationResponded AspirationReopened ' +
        'AspirationResponded AspirationAppealed AspirationClosed',
    ],
  },
  { steps: 'receive verify split collect-answers close', events: [] },
  {
    steps: 'create-part assign respond close',
    events: ['dpupr', 'dlh'].map((agency) => `${agency}: AspirationAssigned PartResponded PartClosed`),
  },
] as const;

const quoted = (texts: readonly string[]) => texts.map((text) => `'${text}'`).join(', ');

/** The traces of a request or an event that took effect twice. */
const checks: readonly Check[] = [
  {
    service: 'registry',
    wrong: 'a KIM was registered twice',
    sql: `SELECT name FROM kim GROUP BY name HAVING count(*) > 1`,
  },
  {
    service: 'registry',
    wrong: 'a KIM does not have exactly four members',
    sql: `SELECT kim.name FROM kim LEFT JOIN member ON kim_id = kim.id WHERE ${ofJourneys}
           GROUP BY kim.id HAVING count(DISTINCT post) <> 4 OR count(*) <> 4`,
  },
  {
    service: 'registry',
    wrong: 'a KIM has other transitions than those of the journey',
    sql: `SELECT kim.name FROM kim JOIN kim_history ON subject_id = kim.id WHERE ${ofJourneys} GROUP BY kim.id
          HAVING count(*) FILTER (WHERE from_status IS DISTINCT FROM to_status AND from_status IS NOT NULL) <> 5`,
  },
  {
    service: 'publishing',
    wrong: 'an edition was created twice',
    sql: `SELECT title FROM edition GROUP BY title HAVING count(DISTINCT document_id) > 1`,
  },
  {
    service: 'publishing',
    wrong: 'a KIM has the same task twice',
    sql: `SELECT edition_id, kim_id, purpose FROM task WHERE purpose <> 'GAP'
           GROUP BY edition_id, kim_id, purpose HAVING count(*) > 1`,
  },
  {
    service: 'aspirations',
    wrong: 'an aspiration was received twice',
    sql: `SELECT kim_id, body FROM aspiration WHERE parent_id IS NULL GROUP BY kim_id, body HAVING count(*) > 1`,
  },
  {
    service: 'aspirations',
    wrong: 'an aspiration has other transitions than those of the journey',
    sql: `SELECT subject_id, string_agg(action, ' ' ORDER BY aspiration_history.version)
            FROM aspiration_history JOIN aspiration ON subject_id = aspiration.id JOIN kim ON kim_id = kim.id
           WHERE ${ofJourneys} AND action NOT IN ('confirm-notified', 'retract-notified') GROUP BY subject_id
          HAVING string_agg(action, ' ' ORDER BY aspiration_history.version) NOT IN (${quoted(lifecycles.map(({ steps }) => steps))})`,
  },
  {
    service: 'aspirations',
    wrong: 'an agency did not get each event once',
    sql: `SELECT aspiration_id FROM (
            SELECT event->'data'->>'aspirationId' AS aspiration_id, agency_id,
                   string_agg(split_part(event->>'type', '.', 3), ' ' ORDER BY position) AS events
              FROM agency_event GROUP BY 1, 2
          ) AS feed
          JOIN aspiration ON aspiration.id::text = aspiration_id JOIN kim ON kim_id = kim.id
          WHERE ${ofJourneys} AND feed.agency_id || ': ' || events NOT IN (${quoted(lifecycles.flatMap(({ events }) => events))})`,
  },
  {
    service: 'notifications',
    wrong: 'a recipient gets the same message twice',
    sql: `SELECT event_id, message.template, recipient_id FROM message JOIN plan ON plan_id = plan.id
           GROUP BY event_id, message.template, recipient, recipient_id, channel HAVING count(*) > 1`,
  },
  {
    service: 'notifications',
    wrong: 'a message could not be delivered',
    sql: `SELECT id, template, channel, reason FROM message WHERE state = 'FAILED' AND reason NOT IN ('NO_CONTACT', 'UNKNOWN')`,
  },
];

/** The violations of all checks, as sentences. */
export async function findDuplicates(databases: ServiceDatabases): Promise<string[]> {
  const found = await Promise.all(
    checks.map(async ({ service, wrong, sql }) => {
      const rows = await databases.query<object>(service, sql);
      return rows.map((row) => `${service}: ${wrong}: ${Object.values(row).join(' ')}`);
    }),
  );
  return found.flat();
}
