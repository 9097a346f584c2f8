import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answerOf, apiClients } from './index.js';

describe('the client of the services', () => {
  let server: Server;
  let url: string;
  let received: IncomingHttpHeaders;
  let path: string;
  let answer: { status: number; type: string; body: string; headers?: Record<string, string> } | 'never';

  beforeAll(async () => {
    server = createServer((request, response) => {
      received = request.headers;
      path = request.url ?? '';
      if (answer === 'never') return;
      response.writeHead(answer.status, { 'content-type': answer.type, ...answer.headers });
      response.end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  const village = (timeoutMs?: number) =>
    answerOf(
      apiClients(
        { registry: url },
        {
          language: 'en',
          correlationId: 'c',
          forwardedFor: '203.0.113.7',
          token: 't',
          ...(timeoutMs && { timeoutMs }),
        },
      ).registry.GET('/v1/villages/{code}', { params: { path: { code: '32.01.27.2004' } } }),
    );

  it('sends language, correlation id, address of the person and token, and returns the data', async () => {
    answer = { status: 200, type: 'application/json', body: '{"name":"Caringin"}' };
    expect(await village()).toEqual({ name: 'Caringin' });
    expect(path).toBe('/v1/villages/32.01.27.2004');
    expect(received).toMatchObject({
      'accept-language': 'en',
      'x-correlation-id': 'c',
      'x-forwarded-for': '203.0.113.7',
      authorization: 'Bearer t',
    });
  });

  it('throws the problem document of a refusal', async () => {
    const body = {
      code: 'not-found',
      title: 'Not found',
      titleId: 'Tidak ditemukan',
      errors: [{ pointer: '/a', detail: 'b' }],
    };
    const headers = { 'content-language': 'id', 'retry-after': '7' };
    answer = { status: 404, type: 'application/problem+json', body: JSON.stringify(body), headers };
    await expect(village()).rejects.toMatchObject({
      name: 'ApiProblem',
      status: 404,
      code: 'not-found',
      title: 'Tidak ditemukan',
      fields: body.errors,
      retryAfter: 7,
    });
  });

  it.each([
    ['fails', { status: 503, type: 'text/html', body: '<h1>Bad gateway</h1>' }],
    ['returns what is no JSON', { status: 200, type: 'application/json', body: '{"name":' }],
  ])('reports a service that %s as unavailable', async (_, failure) => {
    answer = failure;
    await expect(village()).rejects.toMatchObject({ name: 'ApiUnavailable' });
  });

  it('ends a call without an answer', async () => {
    answer = 'never';
    await expect(village(50)).rejects.toMatchObject({ name: 'ApiUnavailable', service: 'registry' });
  });

  it('reports a service that does not listen or is not known as unavailable', async () => {
    const call = (urls: object) => answerOf(apiClients(urls, { language: 'id' }).registry.GET('/v1/areas'));
    for (const urls of [{ registry: 'http://127.0.0.1:9' }, {}])
      await expect(call(urls)).rejects.toMatchObject({ name: 'ApiUnavailable', service: 'registry' });
  });
});
