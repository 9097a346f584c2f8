import { randomBytes } from 'node:crypto';
import type { DynamicModule, Type } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AreaRecorded, type DomainEvent, KimActivated, type kimStatuses, KimSubmitted } from '#contracts';
import { Database } from '#database';
import { type RunningService, startService } from '#service';
import { type Api, publishEvent, startTestService, type TestService } from '#testing';
import { jakartaDate } from '#calendar';
import { publishingMigrations } from '../src/publishing.database.js';
import { publishingModule } from '../src/publishing.module.js';
import { readPublishingSettings } from '../src/publishing.settings.js';

/** Two districts with villages; a KIM serves two villages of the first one, another one is not active. */
export const areas = {
  regency: '32.01',
  district: '32.01.22',
  villages: ['32.01.22.2004', '32.01.22.2005', '32.01.22.2006'],
  elsewhere: '32.01.01.1001',
} as const;

export const kims = {
  active: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b',
  submitted: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4c',
} as const;

/** The account of the member of the active KIM. */
export const memberAccount = '5a3b0c1d-0000-4000-8000-000000000002';

/** The service on a database of its own, with an audience from the registry and callers. */
export interface PublishingEnvironment extends Pick<TestService, 'url' | 'as' | 'asMember' | 'anonymous' | 'stop'> {
  /** The database of the service. */
  readonly database: Database;
  readonly author: Api;
  readonly second: Api;
  /** Of the active KIM. */
  readonly member: Api;
  token(sub: string, ...grants: string[]): Promise<string>;
  /** Publishes an event as another service does, and waits until it is handled; twice, with the same id, when asked to. */
  publish(event: DomainEvent, times?: 1 | 2): Promise<void>;
  /** Starts another process of the service, on its database and broker, until it is closed. */
  startReplica(): Promise<RunningService>;
  /** A provider of the running service. */
  get<Part>(part: Type<Part>): Part;
}

/** @param more settings besides those of every test */
export async function startPublishingEnvironment(
  more: Readonly<Record<string, string>> = {},
): Promise<PublishingEnvironment> {
  const settings = { PUBLISHING_VAULT_KEY: randomBytes(32).toString('base64'), ...more };
  let replica: () => DynamicModule;
  const service = await startTestService(
    ({ broker, env }) => {
      replica = () => publishingModule(readPublishingSettings({ ...env, ...settings }), broker);
      return replica();
    },
    {
      name: 'publishing',
      migrations: publishingMigrations,
    },
  );
  const environment: PublishingEnvironment = {
    ...service,
    database: service.app.get(Database),
    token: (sub, ...grants) => service.issuer.token({ sub, grants }),
    author: await service.as('author', 'DISKOMINFO_EDITOR@*'),
    second: await service.as('second', 'DISKOMINFO_EDITOR@*'),
    member: await service.asMember({ kimId: kims.active, accountId: memberAccount }),
    publish: async (event, times = 1) => {
      const id = uuidv7();
      for (let time = 0; time < times; time++) await publishEvent(service.broker, event, id);
    },
    startReplica: () =>
      startService({
        name: 'publishing',
        module: replica(),
        settings: { HTTP_HOST: '127.0.0.1', HTTP_TRUSTED_PROXIES: [] },
        port: 0,
      }),
    get: (part) => service.app.get(part, { strict: false }),
  };
  await publishAudience(environment);
  return environment;
}

async function publishAudience(environment: PublishingEnvironment): Promise<void> {
  const area = (code: string, kind: 'REGENCY' | 'DISTRICT' | 'DESA', name: string, parentCode: string | null) =>
    environment.publish(AreaRecorded({ code, version: 1, kind, name, parentCode }));
  await area(areas.regency, 'REGENCY', 'Bogor', null);
  await area(areas.district, 'DISTRICT', 'Caringin', areas.regency);
  await area('32.01.01', 'DISTRICT', 'Cibinong', areas.regency);
  await area('32.01.99', 'DISTRICT', 'Tanpa Desa', areas.regency);
  for (const [index, code] of areas.villages.entries()) await area(code, 'DESA', `Desa ${index + 1}`, areas.district);
  await area(areas.elsewhere, 'DESA', 'Pondok Rajeg', '32.01.01');
  await environment.publish(KimActivated(kim(kims.active, 'ACTIVE', [areas.villages[0], areas.villages[1]])));
  await environment.publish(KimSubmitted(kim(kims.submitted, 'SUBMITTED', [areas.villages[2]])));
}

/** The state of a KIM, as its events carry it. */
export function kim(kimId: string, status: (typeof kimStatuses)[number], villageCodes: string[], version = 1) {
  return { kimId, version, name: `KIM ${kimId.slice(-2)}`, status, villageCodes, decree: null };
}

/** The day so many days from today in Jakarta. */
export function dayFromNow(days: number): string {
  return jakartaDate(new Date(Date.now() + days * 86_400_000));
}
