import { randomUUID } from 'node:crypto';
import {
  type AccessMatrix,
  accountPolicy,
  describePolicy,
  type Policy,
  type Role,
  roles,
  roleTable,
  type Scope,
} from '#access';
import type { Answer, Api } from './api.js';
import { type Extent, holderOf } from './holder-of.js';
import { type BodySchema, sampleBody } from './sample-body.js';
import type { TestService } from './start-test-service.js';

type Route = AccessMatrix['items'][number];

/** What the walk needs to know of the data of a service: every id in it is that of a row. */
export interface WalkSamples {
  /** By the path up to the parameter, such as `kims/{id}`, or by the method and path of one route. */
  readonly ids: Readonly<Record<string, string>>;
  /** Bodies that the schema alone does not give, by method and path. */
  readonly bodies?: Readonly<Record<string, unknown>>;
  /** Bodies that are no JSON, by method and path. */
  readonly files?: Readonly<Record<string, string>>;
  /** Queries that a route requires, by method and path. */
  readonly queries?: Readonly<Record<string, string>>;
  /** Values of properties of bodies by their names. */
  readonly known?: Readonly<Record<string, unknown>>;
  /** Codes of answers to readers who may, where the samples lack a part. */
  readonly absent?: readonly string[];
  /** Of routes for every account: the permission by which the handler decides, `everyone`, or roles (`A`, or `A of area` for an own one, with `|` between), or `no account`. */
  readonly decides: Readonly<Record<string, string>>;
  /** Lists that filter by the scope of the reader: the id of a row that a reader who may sees, and no other does. */
  readonly filtered?: Readonly<Record<string, string>>;
  readonly here: Extent;
  readonly foreign: Extent;
}

interface Caller {
  readonly name: string;
  readonly role: Role | undefined;
  readonly kind: Scope['kind'] | undefined;
  readonly isForeign: boolean;
  readonly isAnonymous: boolean;
  readonly client: Api;
}

export interface Walk {
  readonly routes: number;
  readonly combinations: number;
  readonly allowed: number;
  readonly refused: number;
  /** Where the answer is not that of the policy. */
  readonly faults: readonly string[];
}

interface Document {
  readonly paths: Record<
    string,
    Record<string, { requestBody?: { content: Record<string, { schema: BodySchema }> } } | undefined>
  >;
  readonly components: { readonly schemas: Record<string, BodySchema> };
}

/** Calls every route as every role with every kind of scope, own and foreign, and compares the answers with the policy. */
export async function walkRoutes(
  service: Pick<TestService, 'as' | 'asMember' | 'anonymous'>,
  policy: Policy,
  samples: WalkSamples,
): Promise<Walk> {
  const { items } = (await service.anonymous.get<AccessMatrix>('/v1/access-matrix')).body;
  // A list as a file has one handler for both formats, and its rows can be found in CSV.
  const routes = items.filter(({ path }) => !path.endsWith('.xlsx'));
  const { body: document } = await service.anonymous.get<Document>('/openapi.json');
  const callers = await callersOf(service, samples);
  const entries = new Map(describePolicy({ ...policy, ...accountPolicy }).map((entry) => [entry.action, entry]));
  const counts = { combinations: 0, allowed: 0, refused: 0 };
  const faults: string[] = [];
  for (const route of routes) {
    const name = `${route.method} ${route.path}`;
    const decidedBy = samples.decides[name] ?? (route.audience === 'authenticated' ? undefined : route.permission);
    const call = callOf(route, document, samples);
    if (decidedBy === undefined || typeof call === 'string') {
      faults.push(`${name} has no row: ${typeof call === 'string' ? call : 'by which permission it decides'}`);
      continue;
    }
    for (let from = 0; from < callers.length; from += 8)
      await Promise.all(
        callers.slice(from, from + 8).map(async (caller) => {
          const expected = isAllowed(caller, entries.get(decidedBy) ?? decidedBy);
          const answer = await call(caller.client);
          const found = outcomeOf(answer, samples, name);
          counts.combinations++;
          counts[expected ? 'allowed' : 'refused']++;
          const { code } = answer.body as { code?: string };
          if (found !== (expected ? 'allowed' : 'refused'))
            faults.push(
              `${name} as ${caller.name}: ${answer.status} ${code ?? ''}, expected ${expected ? 'allowed' : 'refused'}`,
            );
        }),
      );
  }
  return { routes: routes.length, ...counts, faults };
}

async function callersOf(
  service: Pick<TestService, 'as' | 'asMember' | 'anonymous'>,
  { here, foreign }: WalkSamples,
): Promise<Caller[]> {
  const held = roles.flatMap((role) =>
    roleTable[role].scopes.flatMap((kind) =>
      (kind === 'everything' ? [false] : [false, true]).map(async (isForeign): Promise<Caller> => {
        const client = await holderOf(service, role, kind, isForeign ? foreign : here);
        const name = `${role} (${isForeign ? 'foreign' : 'own'} ${kind})`;
        return { name, role, kind, isForeign, isAnonymous: false, client };
      }),
    ),
  );
  const none = { role: undefined, kind: undefined, isForeign: false };
  return [
    ...(await Promise.all(held)),
    { ...none, name: 'an account without a role', isAnonymous: false, client: await service.as(randomUUID()) },
    { ...none, name: 'no account', isAnonymous: true, client: service.anonymous },
  ];
}

function isAllowed(
  { role, kind, isForeign, isAnonymous }: Caller,
  entry: ReturnType<typeof describePolicy>[number] | string,
): boolean {
  if (typeof entry === 'object' ? entry.audience === 'public' : entry === 'anyone') return true;
  if (typeof entry === 'string')
    return isAnonymous
      ? entry.split('|').includes('no account')
      : entry === 'everyone' ||
          entry.split('|').some((named) => named === role || (!isForeign && named === `${role} of ${kind}`));
  if (isAnonymous) return false;
  if (entry.audience !== 'roles') return true;
  if (!role || !entry.roles.includes(role)) return false;
  if (kind === 'everything' || entry.scope === 'any') return true;
  return entry.scope === 'bound' && !isForeign;
}

/** The ids are real: what is not found is hidden from the caller. */
function outcomeOf(
  { status, body }: Answer<unknown>,
  { filtered, absent = [] }: WalkSamples,
  route: string,
): 'allowed' | 'refused' | 'fault' {
  const { code } = body as { code?: string };
  if (absent.includes(code ?? '')) return 'allowed';
  const row = filtered?.[route];
  if ([401, 403, 404].includes(status)) return 'refused';
  if (row !== undefined && status === 200) return JSON.stringify(body).includes(row) ? 'allowed' : 'refused';
  return status === 400 || status >= 500 ? 'fault' : 'allowed';
}

function callOf(
  { method, path }: Route,
  { paths, components }: Document,
  { ids, bodies = {}, files = {}, queries = {}, known = {} }: WalkSamples,
): ((client: Api) => Promise<Answer<unknown>>) | string {
  const name = `${method} ${path}`;
  const missing: string[] = [];
  const segments = path.split('/');
  const address = segments.map((segment, index) =>
    segment.replaceAll(/\{(\w+)\}/g, (parameter) => {
      const key = `${segments[index - 1]}/${parameter}`;
      const id = ids[name] ?? ids[key];
      if (id === undefined) missing.push(key);
      return id ?? '';
    }),
  );
  if (missing.length > 0) return missing.join(', ');
  const url = `${address.join('/')}${queries[name] ?? ''}`;
  const content = paths[path]?.[method.toLowerCase()]?.requestBody?.content ?? {};
  const [mediaType, media] = Object.entries(content)[0] ?? [];
  const stale = { 'if-match': '"999"' };
  if (mediaType !== undefined && mediaType !== 'application/json')
    return (client) => client.upload(url, Buffer.from(files[name] ?? 'x'), mediaType, stale);
  const body = name in bodies ? bodies[name] : media && sampleBody(media.schema, components.schemas, known);
  return (client) => {
    if (method === 'GET') return client.get(url);
    if (method === 'DELETE') return client.delete(url, stale);
    return client[method.toLowerCase() as 'post' | 'put' | 'patch'](url, body, stale);
  };
}
