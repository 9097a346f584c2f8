import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { runProgram } from '#service/start';
import { databaseUrl, httpUrl, readSettings } from '#settings';
import { seedSampleData } from './seed-sample-data.js';

const schema = z.object({
  SEED_CLIENT_SECRET: z.string().min(1).describe('the secret of the client seed at the development issuer'),
  AUTH_TOKEN_URL: httpUrl.describe('the token endpoint of the development issuer'),
  REGISTRY_URL: httpUrl,
  PUBLISHING_URL: httpUrl,
  ASPIRATIONS_URL: httpUrl,
  NOTIFICATIONS_URL: httpUrl,
  REGISTRY_DATABASE_URL: databaseUrl,
  PUBLISHING_DATABASE_URL: databaseUrl,
  SAMBUNG_SAMPLE_DATA: z
    .enum(['all', 'first'], { error: 'is not all or first' })
    .default('all')
    .describe('first, to leave out the last year and what goes on today'),
});

// Seeds the sample data of a platform that runs elsewhere, such as in containers, once its services are ready.
await runProgram('sample-data', async () => {
  const settings = readSettings(schema);
  const services = {
    registry: settings.REGISTRY_URL,
    publishing: settings.PUBLISHING_URL,
    aspirations: settings.ASPIRATIONS_URL,
    notifications: settings.NOTIFICATIONS_URL,
  };
  await Promise.all(Object.values(services).map(waitUntilReady));
  const seedRest = await seedSampleData(
    { issuer: { tokenUrl: settings.AUTH_TOKEN_URL }, services },
    {
      secrets: { seed: settings.SEED_CLIENT_SECRET },
      databases: { registry: settings.REGISTRY_DATABASE_URL, publishing: settings.PUBLISHING_DATABASE_URL },
    },
    console.log,
  );
  if (settings.SAMBUNG_SAMPLE_DATA === 'all') await seedRest();
});

async function waitUntilReady(service: string): Promise<void> {
  while (!(await isReady(service))) await sleep(1_000);
}

async function isReady(service: string): Promise<boolean> {
  try {
    return (await fetch(`${service}/health/ready`, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}
