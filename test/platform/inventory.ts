import type { ServiceName } from '#contracts';
import { kim, pageOf } from '../journey/answers.js';
import { HttpClient } from '../journey/http.js';
import type { Platform } from '../journey/platform.js';
import { Tokens } from '../journey/tokens.js';
import type { ServiceDatabases } from './service-databases.js';

const tables: readonly (readonly [ServiceName, readonly string[]])[] = [
  ['registry', ['area', 'kim', 'kim_village', 'kim_history', 'member', 'member_contact']],
  ['publishing', ['area', 'kim', 'edition', 'task']],
  ['aspirations', ['agency', 'category', 'routing_rule', 'holiday', 'kim', 'aspiration']],
  ['notifications', ['plan', 'message']],
];

/** Counts the rows that a second start might duplicate or lose. */
export async function inventory(databases: ServiceDatabases): Promise<Record<string, number>> {
  const counted = tables.flatMap(([service, names]) =>
    names.map(async (table) => {
      const [row] = await databases.query<{ count: number }>(service, `SELECT count(*)::int AS count FROM ${table}`);
      return [`${service}.${table}`, row?.count ?? 0] as const;
    }),
  );
  return Object.fromEntries(await Promise.all(counted));
}

/** The names of the active KIM in the public API. */
export async function activeKims(platform: Platform): Promise<string[]> {
  const anonymous = new HttpClient(platform, new Tokens(platform.issuer.tokenUrl), () => {});
  const { items } = await anonymous.get('registry', '/v1/kims?status=ACTIVE&limit=100', pageOf(kim));
  return items.map(({ name }) => name).toSorted();
}
