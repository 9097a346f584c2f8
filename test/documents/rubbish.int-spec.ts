import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { roles } from '#access';
import { type ServiceName, services } from '#contracts';
import { startEverything } from './every-service.js';

const json = { 'content-type': 'application/json' };
const rubbishBodies: readonly (string | Uint8Array)[] = [
  '['.repeat(60_000),
  '{"a":'.repeat(40_000),
  `${'['.repeat(30)}${']'.repeat(30)}`,
  '',
  'null',
  '[]',
  '"x"',
  '1e999',
  '{"__proto__":{"a":1}}',
  '{"constructor":{"prototype":{"a":1}}}',
  `{${Array.from({ length: 5000 }, (_, index) => `"k${index}":0`).join(',')}}`,
  Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
];
/** What stands in every field of a body at once. */
const rubbishValues = [
  null,
  1e308,
  -1,
  'x\0',
  '\ud800',
  [[[]]],
  { a: { b: 'c' } },
  '9999-99-99',
  'a'.repeat(100_000),
  '%',
];
const rubbishQueries = [
  `?${'a[b]'.repeat(500)}=1`,
  '?limit=-1&cursor=W10&a=%00&q=%25%00',
  `?cursor=${Buffer.from('['.repeat(3000)).toString('base64url')}`,
  '?__proto__[a]=1&constructor=2&limit=1&limit=2',
  '?%ZZ=%C3%28',
];
/** What stands in all parameters of one schema at once. */
const rubbishParameters = ['', 'x', '-1', '9999-99-99'];
const rubbishIds = ['%00', '99.99.99.9999', '01900000-0000-7000-8000-000000000000', '%ZZ', '..%2f..', 'constructor'];
const rubbishHeaders: readonly Record<string, string>[] = [
  { ...json, 'if-match': 'W/"x"', 'idempotency-key': 'k' },
  { ...json, 'if-match': '"99999999999999999999"', 'content-type': 'application/json; charset=utf-7' },
  { 'content-type': 'text/csv', accept: '*/*;q=x', range: 'bytes=9-1', 'x-correlation-id': '{', traceparent: '00-x' },
  {
    'content-type': 'application/x-www-form-urlencoded',
    'accept-language': '\t',
    'if-none-match': '"',
    authorization: 'Basic',
  },
];

interface DocumentedOperation {
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: object }>> };
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: object }[];
}

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly fields: readonly string[];
  /** The names of the query parameters of each schema. */
  readonly parameters: readonly (readonly string[])[];
}

/** The names of parameters by their schema. */
function alike(parameters: readonly { readonly name: string; readonly schema?: object }[]): string[][] {
  const names: Record<string, string[]> = {};
  for (const { name, schema } of parameters) (names[JSON.stringify(schema)] ??= []).push(name);
  return Object.values(names);
}

function operationsOf({ paths, components }: OpenAPIObject): Operation[] {
  const fieldsOf = (schema: object | undefined): string[] => {
    const { $ref, properties } = (schema ?? {}) as { $ref?: string; properties?: object };
    if ($ref) return fieldsOf(components?.schemas?.[$ref.split('/').at(-1)!]);
    return Object.keys(properties ?? {});
  };
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, DocumentedOperation>).map(([method, { requestBody, parameters = [] }]) => ({
      method: method.toUpperCase(),
      path,
      fields: fieldsOf(requestBody?.content?.['application/json']?.schema),
      parameters: alike(parameters.filter(({ in: place }) => place === 'query')),
    })),
  );
}

function writtenDocument(service: ServiceName): OpenAPIObject {
  return JSON.parse(
    readFileSync(resolve(import.meta.dirname, `../../openapi/${service}.json`), 'utf8'),
  ) as OpenAPIObject;
}

/** Operations by the first part of their path: `kims` for `/v1/kims/{id}` and `/v1/kims.csv`. */
function byResource(operations: readonly Operation[]): [string, Operation[]][] {
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) {
    const resource = /^\/(?:open311\/v2|v1)?\/?([^/.]*)/.exec(operation.path)![1]!;
    groups.set(resource, [...(groups.get(resource) ?? []), operation]);
  }
  return [...groups];
}

describe('rubbish', () => {
  let running: Awaited<ReturnType<typeof startEverything>>;

  beforeAll(async () => {
    running = await startEverything();
  });
  afterAll(() => running?.stop());

  const staffToken = (service: ServiceName) =>
    running.services[service].issuer.token({
      sub: 'petugas',
      grants: roles.filter((role) => !role.startsWith('KIM_') && role !== 'CITIZEN').map((role) => `${role}@*`),
    });

  /** Sends a request, and returns it with its answer when that is the fault of the service. */
  async function failureOf(service: ServiceName, method: string, path: string, init: RequestInit): Promise<string[]> {
    const response = await fetch(`${running.urls[service]}${path}`, { method, redirect: 'manual', ...init });
    // A stream of events goes on for minutes.
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    const text = isStream ? ((await response.body?.cancel()) ?? '') : await response.text();
    if (response.status < 500) return [];
    return [`${method} ${path} ${JSON.stringify(init.body)?.slice(0, 80)}: ${response.status} ${text.slice(0, 200)}`];
  }

  function requestsOf({ method, path, fields, parameters }: Operation, authorization: Record<string, string>) {
    const address = (id: string) => path.replaceAll(/\{\w+\}/g, id);
    const plain = address(rubbishIds[2]!);
    if (method === 'GET')
      return [
        ...rubbishIds.map((id) => ({ path: address(id), init: { headers: authorization } })),
        ...rubbishQueries.map((query) => ({ path: plain + query, init: { headers: authorization } })),
        ...parameters.flatMap((names) =>
          rubbishParameters.map((value) => ({
            path: `${address('json')}?${names.map((name) => `${encodeURIComponent(name)}=${value}`).join('&')}`,
            init: { headers: authorization },
          })),
        ),
      ];
    const values = rubbishValues.map((value) =>
      JSON.stringify(Object.fromEntries(fields.map((name) => [name, value]))),
    );
    const headers = { ...json, 'if-match': '"1"', ...authorization };
    return [
      ...rubbishBodies.map((body) => ({ path: plain, init: { body, headers } })),
      ...(fields.length > 0 ? values.map((body) => ({ path: plain, init: { body, headers } })) : []),
      ...rubbishIds.map((id) => ({ path: address(id), init: { body: '{}', headers } })),
      ...rubbishHeaders.map((other) => ({
        path: plain,
        init: { body: '{}', headers: { ...authorization, ...other } },
      })),
    ];
  }

  describe.each(services)('sent to every door of %s', (service) => {
    const groups = byResource(operationsOf(writtenDocument(service)));

    it('meets the operations of the running service', async () => {
      const document = await (await fetch(`${running.urls[service]}/openapi.json`)).json();
      expect(operationsOf(document as OpenAPIObject)).toEqual(operationsOf(writtenDocument(service)));
    });

    describe.each(groups)('at %s', (_, operations) => {
      it.each(['without a token', 'with every role of the staff'])('%s fails nowhere', async (who) => {
        const authorization: Record<string, string> =
          who === 'without a token' ? {} : { authorization: `Bearer ${await staffToken(service)}` };
        const failures: string[] = [];
        for (const operation of operations) {
          const requests = requestsOf(operation, authorization);
          const answers = requests.map(({ path, init }) =>
            failureOf(service, operation.method, path, init as RequestInit),
          );
          failures.push(...(await Promise.all(answers)).flat());
        }
        expect(failures).toEqual([]);
      });
    });
  });
});
