import { newTrackingNumber } from '#codes';
import { sql, type Sql } from '#database';
import { Aspirations } from '../../apps/aspirations/src/aspirations/aspiration.service.js';
import { AspirationQuery } from '../../apps/aspirations/src/aspirations/aspiration-list.js';
import { isUnreadBy } from '../../apps/aspirations/src/aspirations/reading/unread.js';
import { findDuplicates } from '../../apps/aspirations/src/duplicates/duplicate-rows.js';
import { type QueueName } from '../../apps/aspirations/src/processing/queues/queue.dto.js';
import { Queues } from '../../apps/aspirations/src/processing/queues/queue.service.js';
import type { RuleSets } from '../../apps/aspirations/src/routing/rule-set.service.js';
import { agencies } from '../../local/seed/agencies.js';
import type { Issuer } from '../issuer.js';
import type { Request } from '../http-load.js';
import type { Measured } from '../in-turns.js';
import type { BenchDatabase } from '../bench-environment.js';
import { statementOf } from '../capture-statement.js';
import { categoryCodes, kimVillages, textOf } from './sample-texts.js';

/** An HTTP request and its SQL statement. */
export interface Lookup extends Measured {
  readonly request: Request;
}

const limit = 50;
const everything = sql`TRUE`;
/** The account of the tokens of a bench, and one of its colleagues. */
const [reader, colleague] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
/** Aspirations that they have read, and of those the ones that each of them works on. */
const [readByThem, workedOn] = [5_000, 500];

/** Lookups by kind; `n` varies them. */
export type Lookups = Readonly<Record<string, (n: number) => Promise<Lookup>>>;

/** A coordinator's queues and lists, first and middle page; an agency's list; duplicates of a new aspiration. */
export async function lookups(database: BenchDatabase, issuer: Pick<Issuer, 'token'>): Promise<Lookups> {
  const token = await issuer.token('COMPLAINT_COORDINATOR@*');
  const [agency] = agencies.map(({ id }) => id);
  const ofAgency = await issuer.token(`AGENCY_LIAISON@agency:${agency}`);
  const waiting = await middleCursor(database, `status = 'RECEIVED'`, 'received_at, id', ['received_at', 'id']);
  const newest = ['received_at DESC, id DESC', ['received_at', 'id']] as const;
  const closed = await middleCursor(database, `status = 'CLOSED'`, ...newest);
  const agencyCursor = await middleCursor(database, `agency_id = '${agency}'`, ...newest);
  const number = newTrackingNumber();
  await database.rows(
    `UPDATE aspiration SET tracking_number = $1 WHERE id = (SELECT id FROM aspiration ORDER BY id LIMIT 1)`,
    [number],
  );
  await readAndAssign(database);
  return {
    'queue, first page': () => queue('verification', token),
    'queue, middle page': () => queue('verification', token, waiting),
    'queue of a district': (n) => queue('assignment', token, undefined, districtOf(n)),
    'list, first page': () => list(token, { status: 'CLOSED' }),
    'list of ended cases, first page': () => list(token, { status: 'CLOSED,ARCHIVED,REFERRED' }),
    'list, middle page': () => list(token, { status: 'CLOSED', cursor: closed }),
    'list of an agency': () => list(ofAgency, { cursor: agencyCursor }, sql`agency_id = ${agency!}`),
    'list by number': () => list(token, { q: number.toLowerCase().replaceAll('-', ' ') }),
    'list by words': (n) => list(token, { q: wordsOf(n) }),
    'list by words that none has': () => list(token, { q: 'kosong sekali tidakada' }),
    'list by a frequent word': () => list(token, { q: 'jalan' }),
    'list by KIM name': (n) => list(token, { q: `KIM ${kimVillages[n % kimVillages.length]!}` }),
    'list by due day': () => list(token, { sort: 'due' }),
    'list of an agency by due day': () =>
      list(ofAgency, { sort: 'due', status: 'ASSIGNED,ACCEPTED' }, sql`agency_id = ${agency!}`),
    'list of a district and a category, counted': (n) =>
      list(token, { area: districtOf(n), category: categoryCodes[n % categoryCodes.length]!, count: 'true' }),
    'list of open cases, counted': () => list(token, { status: 'RECEIVED,VERIFIED,ASSIGNED,ACCEPTED', count: 'true' }),
    'list of a month': (n) => list(token, { ...monthOf(n), sort: 'oldest', kind: 'COMPLAINT', status: 'CLOSED' }),
    'list of nothing': () => list(token, { channel: 'INTEGRATOR', kind: 'SUGGESTION', count: 'true' }),
    'list by priority': () => list(token, { sort: 'priority' }),
    'list of a district by priority': (n) => list(token, { sort: 'priority', area: districtOf(n) }),
    'list of unread cases': () => list(token, { unread: 'true' }, isUnreadBy(reader)),
    'list of unread open cases, counted': () =>
      list(token, { unread: 'true', status: 'RECEIVED,VERIFIED', count: 'true' }, isUnreadBy(reader)),
    'list of own cases': () => list(token, { mine: 'true' }, sql`aspiration.assignee = ${reader}`),
    'list of a colleague’s cases, counted': () => list(token, { assignee: colleague, count: 'true' }),
    'list by assignee': () => list(token, { sort: 'assignee' }),
    'list of overdue cases, counted': () => list(token, { overdue: 'true', count: 'true' }),
    similar: (n) => similar(n, token),
  };
}

async function queue(name: QueueName, token: string, cursor?: string, area?: string): Promise<Lookup> {
  const query = { limit, ...(cursor !== undefined && { cursor }), ...(area !== undefined && { area }) };
  const noRules = { inForce: async () => ({ rules: [] }) } as unknown as RuleSets;
  return {
    request: { method: 'GET', path: `/v1/aspiration-queues/${name}?${queryString(query)}`, token },
    statement: await statementOf((database) => new Queues(database, noRules).list(name, query, everything)),
  };
}

async function list(token: string, filters: Record<string, string>, scope: Sql = everything): Promise<Lookup> {
  const query = { limit: String(limit), ...filters };
  return {
    request: { method: 'GET', path: `/v1/aspirations?${queryString(query)}`, token },
    statement: await statementOf((database) => new Aspirations(database).list(AspirationQuery.parse(query), scope)),
  };
}

async function similar(n: number, token: string): Promise<Lookup> {
  const draft = {
    kimId: null,
    villageCode: kimVillages[(n * 7) % kimVillages.length]!,
    category: categoryCodes[n % categoryCodes.length]!,
    ...textOf(n),
  };
  return {
    request: { method: 'POST', path: '/v1/aspirations/similar', token, body: draft },
    statement: await statementOf((database) =>
      findDuplicates(database, {
        ...draft,
        excludedRootId: null,
        asCoordinator: true,
        publicOnly: false,
        receivedAt: new Date(),
      }),
    ),
  };
}

/** The newest aspirations, read by both as they are now; the newest of them assigned to one or the other. */
async function readAndAssign(database: BenchDatabase): Promise<void> {
  await database.rows(
    `INSERT INTO aspiration_read (account, aspiration_id, version)
     SELECT account, id, version FROM unnest($1::text[]) AS account,
            (SELECT id, version FROM aspiration ORDER BY received_at DESC LIMIT $2) AS newest ON CONFLICT DO NOTHING`,
    [[reader, colleague], readByThem],
  );
  await database.rows(
    `UPDATE aspiration SET assignee = ($1::text[])[1 + newest.n % 2]
       FROM (SELECT id, row_number() OVER (ORDER BY received_at DESC) AS n FROM aspiration
              ORDER BY received_at DESC LIMIT $2) AS newest
      WHERE aspiration.id = newest.id`,
    [[reader, colleague], 2 * workedOn],
  );
}

/** The cursor of a page in the middle of the rows. */
async function middleCursor(
  database: BenchDatabase,
  where: string,
  order: string,
  columns: readonly string[] = ['id'],
): Promise<string> {
  const [row] = await database.rows<Record<string, unknown>>(
    `SELECT ${columns.join(', ')} FROM aspiration WHERE ${where} ORDER BY ${order}
     OFFSET (SELECT count(*) / 2 FROM aspiration WHERE ${where}) LIMIT 1`,
  );
  return Buffer.from(JSON.stringify(columns.map((column) => row![column]))).toString('base64url');
}

function districtOf(n: number): string {
  return kimVillages[(n * 7) % kimVillages.length]!.slice(0, 8);
}

/** Two words of a text, and so of few aspirations. */
function wordsOf(n: number): string {
  return textOf(n).body.split(' ').slice(0, 3).join(' ');
}

function monthOf(n: number): { from: string; to: string } {
  const first = new Date(Date.now() - (1 + (n % 11)) * 30 * 86_400_000);
  return { from: first.toISOString().slice(0, 10), to: new Date(+first + 30 * 86_400_000).toISOString().slice(0, 10) };
}

function queryString(query: object): string {
  return String(
    new URLSearchParams(Object.entries(query).map(([name, value]): [string, string] => [name, String(value)])),
  );
}
