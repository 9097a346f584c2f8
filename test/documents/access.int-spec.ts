import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { format, resolveConfig } from 'prettier';
import type { AccessMatrix } from '#access';
import { services } from '#contracts';
import { api } from '#testing';
import type { WorkflowResponse } from '#workflow';
import { startEverything } from './every-service.js';

const file = resolve(import.meta.dirname, '../../docs/access.md');
/** `npm run documents` writes the document that this test compares. */
const write = process.env['SAMBUNG_WRITE_DOCUMENTS'] === '1';

type Route = AccessMatrix['items'][number];

const audiences = { public: 'anyone', authenticated: 'every account' } as const;

function whoMayCall({ audience, roles, bound }: Route): string {
  if (audience !== 'roles') return audiences[audience];
  const named = roles.map(({ role, scopes }) => `\`${role}\` (${scopes.join(', ')})`).join(', ');
  return bound ? named : `${named}; whatever the scope`;
}

function section(service: string, routes: readonly Route[]): string {
  const rows = routes.map(
    (route) => `| \`${route.method} ${route.path}\` | \`${route.permission}\` | ${whoMayCall(route)} |`,
  );
  return `## ${service}\n\n| route | permission | who, with grants of which scope |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

const introduction = `# Who may call what

Generated from the policies of the services by \`npm run documents\`; \`GET /v1/access-matrix\` of a service answers the same.

A grant is a role with a scope, and the scope must cover the object of the request unless the row says otherwise: an \`area\` and
all below it, one \`kim\`, one \`agency\`, one \`purpose\`, or \`everything\` (\`*\` in tokens). Roles of a KIM come from memberships with a
confirmed account, all others from access tokens. \`every account\` means that the route decides by the object: own data, mandates,
or a public part. \`GET /v1/me\` shows what the signed-in account may do.
`;

describe('the access of every route', () => {
  let running: Awaited<ReturnType<typeof startEverything>>;
  beforeAll(async () => {
    running = await startEverything();
  });
  afterAll(() => running.stop());

  const matrixOf = async (service: (typeof services)[number]) =>
    (await api({ url: running.urls[service] }).get<AccessMatrix>('/v1/access-matrix')).body.items;

  it('is documented as the policies have it', async () => {
    const sections = await Promise.all(services.map(async (service) => section(service, await matrixOf(service))));
    const text = await format([introduction, ...sections].join('\n'), {
      ...(await resolveConfig(file)),
      parser: 'markdown',
    });
    if (write) writeFileSync(file, text);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it.each(services)('of %s has a row for every route of its document', async (service) => {
    const { paths } = (await (await fetch(`${running.urls[service]}/openapi.json`)).json()) as {
      paths: Record<string, Record<string, unknown>>;
    };
    const documented = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect((await matrixOf(service)).map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(
      documented.toSorted(),
    );
  });

  it.each(services)('and every workflow of %s is published in words of both languages', async (service) => {
    const { body } = await api({ url: running.urls[service] }).get<{ items: WorkflowResponse[] }>('/v1/workflows');
    expect(body.items.length).toBeGreaterThan(0);
    for (const { states, transitions, words } of body.items) {
      expect(Object.keys(words.states)).toEqual(states);
      expect(new Set(Object.keys(words.actions))).toEqual(new Set(transitions.map(({ action }) => action)));
      for (const word of [...Object.values(words.states), ...Object.values(words.actions)])
        expect(word).toEqual({ en: expect.stringMatching(/\w/), id: expect.stringMatching(/\w/) });
    }
  });

  it.each(services)('is shown to an account of %s by /v1/me', async (service) => {
    const citizen = await running.services[service].as('5a3b0c1d-0000-4000-8000-000000000042', 'CITIZEN@*');
    expect((await citizen.get('/v1/me')).body).toMatchObject({
      subject: '5a3b0c1d-0000-4000-8000-000000000042',
      roles: [{ role: 'CITIZEN', scope: '*' }],
      kims: [],
      open: expect.arrayContaining(['me.read']),
    });
    expect(await api({ url: running.urls[service] }).get('/v1/me')).toMatchObject({ status: 401 });
  });
});
