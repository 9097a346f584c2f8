import type { Type } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AreaRecorded, type DomainEvent, KimActivated, type kimStatuses, KimSubmitted } from '#contracts';
import { Database } from '#database';
import { InProcessBroker } from '#messaging';
import { migrationsOf, startService } from '#service';
import { api, type Api, migratedDatabase, publishEvent, testIssuer } from '#testing';
import { publishingMigrations } from '../src/publishing.database.js';
import { publishingModule } from '../src/publishing.module.js';

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

/** The service on a database of its own, with an audience it has been told of, and people who call it. */
export interface PublishingEnvironment {
  readonly url: string;
  /** The service's own database. */
  readonly database: Database;
  as(sub: string, ...grants: string[]): Promise<Api>;
  readonly anonymous: Api;
  readonly author: Api;
  readonly second: Api;
  /** Of the active KIM. */
  readonly member: Api;
  token(sub: string, ...grants: string[]): Promise<string>;
  /** Says something as its service does; comes back when it was handled. Twice, with the same id, when asked to. */
  publish(event: DomainEvent, times?: 1 | 2): Promise<void>;
  /** A part of the running service. */
  get<Part>(part: Type<Part>): Part;
  stop(): Promise<void>;
}

export async function startPublishingEnvironment(): Promise<PublishingEnvironment> {
  const [issuer, database] = await Promise.all([
    testIssuer(),
    migratedDatabase({ migrations: migrationsOf(publishingMigrations) }),
  ]);
  const broker = new InProcessBroker();
  const settings = {
    ...issuer.accessSettings,
    SAMBUNG_BROKER: 'in-process',
    KAFKA_PRODUCER: 'platformatic',
    KAFKA_CONSUMER: 'kafkajs',
    LOG_LEVEL: 'silent',
    HTTP_HOST: '127.0.0.1',
    PUBLISHING_PORT: 0,
    PUBLISHING_DATABASE_URL: database.url,
  } as const;
  const module = publishingModule(settings, broker);
  const service = await startService({ name: 'publishing', module, settings, port: 0 });

  const token = (sub: string, ...grants: string[]) => issuer.token({ sub, grants });
  const as = async (sub: string, ...grants: string[]) => api(service, await token(sub, ...grants));
  const environment: PublishingEnvironment = {
    url: service.url,
    database: service.app.get(Database),
    token,
    as,
    anonymous: api(service),
    author: await as('author', 'DISKOMINFO_EDITOR@*'),
    second: await as('second', 'DISKOMINFO_EDITOR@*'),
    member: await as('member', `KIM_MEMBER@kim:${kims.active}`),
    publish: async (event, times = 1) => {
      const id = uuidv7();
      for (let time = 0; time < times; time++) await publishEvent(broker, event, id);
    },
    get: (part) => service.app.get(part, { strict: false }),
    stop: async () => {
      await service.close();
      await issuer.stop();
      await database.drop();
    },
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

/** The public state of a KIM, as its events carry it. */
export function kim(kimId: string, status: (typeof kimStatuses)[number], villageCodes: string[], version = 1) {
  return { kimId, version, name: `KIM ${kimId.slice(-2)}`, status, villageCodes, decree: null };
}

/** A day so many days from today, in western Indonesian time. */
export function dayFromNow(days: number): string {
  const date = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta', dateStyle: 'short' }).format(date);
}
