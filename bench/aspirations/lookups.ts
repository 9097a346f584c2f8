import { sql, type Sql } from '#database';
import { Aspirations } from '../../apps/aspirations/src/aspirations/aspiration.service.js';
import type { AspirationQuery } from '../../apps/aspirations/src/aspirations/aspiration.dto.js';
import { findDuplicates } from '../../apps/aspirations/src/duplicates/duplicate-rows.js';
import { type QueueName } from '../../apps/aspirations/src/processing/queues/queue.dto.js';
import { Queues } from '../../apps/aspirations/src/processing/queues/queue.service.js';
import type { RuleSets } from '../../apps/aspirations/src/routing/rule-set.service.js';
import { agencies } from '../../local/seed/agencies.js';
import type { Issuer } from '../issuer.js';
import type { Request } from '../http-load.js';
import type { BenchDatabase } from '../bench-environment.js';
import { statementOf } from '../capture-statement.js';
import { categoryCodes, kimVillages, textOf } from './sample-texts.js';

/** An HTTP request and its SQL statement. */
export interface Lookup {
  readonly request: Request;
  readonly statement: Sql;
}

const limit = 50;
const everything = sql`TRUE`;

/** Lookups by kind; `n` varies them. */
export type Lookups = Readonly<Record<string, (n: number) => Promise<Lookup>>>;

/** A coordinator's queues and lists, first and middle page; an agency's list; duplicates of a new aspiration. */
export async function lookups(database: BenchDatabase, issuer: Issuer): Promise<Lookups> {
  const token = await issuer.token('COMPLAINT_COORDINATOR@*');
  const [agency] = agencies.map(({ id }) => id);
  const ofAgency = await issuer.token(`AGENCY_LIAISON@agency:${agency}`);
  const waiting = await middleCursor(database, `status = 'RECEIVED'`, 'received_at, id', ['received_at', 'id']);
  const closed = await middleCursor(database, `status = 'CLOSED'`, 'id DESC');
  const agencyCursor = await middleCursor(database, `agency_id = '${agency}'`, 'id DESC');
  return {
    'queue, first page': () => queue('verification', token),
    'queue, middle page': () => queue('verification', token, waiting),
    'queue of a district': (n) => queue('assignment', token, undefined, districtOf(n)),
    'list, first page': () => list(token, { limit, status: 'CLOSED' }, everything),
    'list, middle page': () => list(token, { limit, status: 'CLOSED', cursor: closed }, everything),
    'list of an agency': () => list(ofAgency, { limit, cursor: agencyCursor }, sql`agency_id = ${agency!}`),
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

async function list(token: string, query: AspirationQuery, scope: Sql): Promise<Lookup> {
  return {
    request: { method: 'GET', path: `/v1/aspirations?${queryString(query)}`, token },
    statement: await statementOf((database) => new Aspirations(database).list(query, scope)),
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
      findDuplicates(database, { ...draft, excludedRootId: null, asCoordinator: true, now: new Date() }),
    ),
  };
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

function queryString(query: object): string {
  return String(
    new URLSearchParams(Object.entries(query).map(([name, value]): [string, string] => [name, String(value)])),
  );
}
