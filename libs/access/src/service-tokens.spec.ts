import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '#testing';
import { ServiceTokens } from './service-tokens.js';

describe('ServiceTokens', () => {
  const requests: { authorization: string | undefined; form: URLSearchParams }[] = [];
  let answer: () => { status: number; body: object };
  const server = createServer((request, response) => {
    void reply(request, response);
  });
  async function reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await text(request));
    requests.push({ authorization: request.headers.authorization, form });
    const { status, body } = answer();
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }
  let tokens: ServiceTokens;

  beforeEach(async () => {
    requests.length = 0;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    tokens = new ServiceTokens({
      AUTH_TOKEN_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`,
      AUTH_CLIENT_ID: 'notifications',
      AUTH_CLIENT_SECRET: 'a secret:with/signs',
    });
  });

  afterEach(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  });

  const granting = (expires_in?: number) => () => ({
    status: 200,
    body: { access_token: `token-${requests.length}`, token_type: 'Bearer', expires_in },
  });

  it('requests a token with the credentials of the client, once for concurrent callers, and caches it', async () => {
    answer = granting(300);
    expect(await Promise.all([tokens.token(), tokens.token(), tokens.token()])).toEqual(Array(3).fill('token-1'));
    expect(await tokens.token()).toBe('token-1');
    expect(requests).toHaveLength(1);
    expect(requests[0]?.form.get('grant_type')).toBe('client_credentials');
    const basic = Buffer.from(requests[0]!.authorization!.slice('Basic '.length), 'base64').toString();
    expect(basic.split(':').map((part) => decodeURIComponent(part.replaceAll('+', ' ')))).toEqual([
      'notifications',
      'a secret:with/signs',
    ]);
  });

  it('requests a new token before the cached one expires', async () => {
    answer = granting(1);
    expect(await tokens.token()).toBe('token-1');
    await eventually(async () => expect(await tokens.token()).toBe('token-2'));
  });

  it('caches a token without a lifetime for a short time', async () => {
    answer = granting();
    expect([await tokens.token(), await tokens.token()]).toEqual(['token-1', 'token-1']);
  });

  it('throws when the issuer rejects the request, and requests again at the next call', async () => {
    answer = () => ({ status: 401, body: { error: 'invalid_client' } });
    await expect(tokens.token()).rejects.toThrow();
    answer = granting(300);
    expect(await tokens.token()).toBe('token-2');
  });

  it('reports that the issuer refuses the client, until it accepts it', async () => {
    answer = () => ({ status: 401, body: { error: 'invalid_client' } });
    await expect(tokens.token()).rejects.toThrow();
    expect(tokens.isRefused).toBe(true);
    answer = granting(300);
    await tokens.token();
    expect(tokens.isRefused).toBe(false);
  });

  it('does not take a failure of the issuer for a refusal', async () => {
    answer = () => ({ status: 503, body: {} });
    await expect(tokens.token()).rejects.toThrow();
    expect(tokens.isRefused).toBe(false);
  });
});
