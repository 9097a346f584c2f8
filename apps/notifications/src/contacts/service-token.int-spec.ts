import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#testing';
import {
  type NotificationsEnvironment,
  startNotificationsEnvironment,
} from '../../testing/notifications.environment.js';

describe('the client of the service at the issuer', () => {
  let isRefused = true;
  const issuer = createServer((_, response) => {
    response.writeHead(isRefused ? 401 : 200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify(
        isRefused ? { error: 'invalid_client' } : { access_token: 'of-the-service', token_type: 'bearer' },
      ),
    );
  });
  let service: NotificationsEnvironment;

  beforeAll(async () => {
    await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
    const { port } = issuer.address() as AddressInfo;
    service = await startNotificationsEnvironment({ AUTH_TOKEN_URL: `http://127.0.0.1:${port}/token` });
  });
  afterAll(async () => {
    await service?.stop();
    issuer.close();
    issuer.closeAllConnections();
  });

  const readiness = async () => {
    const response = await fetch(`${service.url}/health/ready`);
    const { details } = (await response.json()) as { details: Record<string, string> };
    return { status: response.status, token: details['service-token'] };
  };
  const metric = async () =>
    /^sambung_service_token_refused\{.*\} (\d)$/m.exec(await (await fetch(`${service.url}/metrics`)).text())?.[1];

  it('makes the service not ready while the issuer refuses it, and ready again without a restart', async () => {
    await eventually(async () => expect(await readiness()).toEqual({ status: 503, token: 'down' }));
    expect(await metric()).toBe('1');
    isRefused = false;
    await eventually(async () => expect(await readiness()).toEqual({ status: 200, token: 'up' }));
    expect(await metric()).toBe('0');
  });
});
