import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { definePolicy } from '#access';
import { serviceModule } from '#service';
import { readSettings, accessSettings, brokerSettings, logSettings } from '#settings';
import { z } from 'zod';
import { startTestService, type TestService } from './start-test-service.js';

describe('a service under test', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService(
      ({ databaseUrl, broker, env }) =>
        serviceModule({
          name: 'registry',
          settings: readSettings(z.object({ ...accessSettings, ...brokerSettings, ...logSettings }), env),
          policy: definePolicy({}),
          entities: [],
          migrations: [],
          databaseUrl,
          messaging: broker,
        }),
      { name: 'registry', migrations: [] },
    );
  });
  afterAll(() => service.stop());

  it('is ready like a deployed one', async () => {
    expect(await service.anonymous.get('/health/ready')).toMatchObject({ status: 200 });
  });

  it('accepts the tokens of its issuer, and requires the role', async () => {
    const admin = await service.as('admin', 'SYSTEM_ADMIN@*');
    const citizen = await service.as('warga', 'CITIZEN@*');
    expect(await service.anonymous.get('/messaging/ledger')).toMatchObject({ status: 401 });
    expect(await citizen.get('/messaging/ledger')).toMatchObject({ status: 403 });
    expect(await admin.get('/messaging/ledger')).toMatchObject({ status: 200, body: { deadLetters: 0 } });
  });
});
