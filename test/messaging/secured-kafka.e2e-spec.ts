import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { type Consumer, Kafka, logLevel } from 'kafkajs';
import { z } from 'zod';
import { agencyAspirationsV1, publishingTaskV1, services, topics } from '#contracts';
import { sql } from '#database';
import { BrokerAdmin, createBroker, kafkajsSecurity, kafkaSecurity, type MessageBroker } from '#messaging';
import { type BrokerSettings, brokerSettings, readSettings } from '#settings';
import { eventually } from '#testing';
import { run } from '../../clients/staff-cli/src/run.js';
import { kafkaSource } from '../../examples/agency-consumer/kafka-source.js';
import { readAgencySettings } from '../../examples/agency-consumer/settings.js';
import { startTemporaryKafka } from '../../local/kafka/embedded.js';
import type { KafkaServer } from '../../local/kafka/server.js';
import { startEverything } from '../documents/every-service.js';
import { FaultEnvironment } from './faults/fault-environment.js';

const clients = ['kafkajs', 'platformatic'] as const;
const passwordOf = (user: string) => `password of ${user}`;
const within = { within: 240_000 };

let kafka: KafkaServer;
let folder: string;

/** The KAFKA_ variables of a user. */
function environmentOf(user: string, client: (typeof clients)[number] = 'kafkajs'): Record<string, string> {
  return {
    ...kafka.adminEnvironment,
    SAMBUNG_BROKER: 'kafka',
    KAFKA_BROKERS: kafka.brokers,
    KAFKA_PRODUCER: client,
    KAFKA_CONSUMER: client,
    ...(user !== 'admin' && { KAFKA_SASL_USERNAME: user, KAFKA_SASL_PASSWORD: passwordOf(user) }),
  };
}

function settingsOf(...of: Parameters<typeof environmentOf>): BrokerSettings {
  return readSettings(z.object(brokerSettings), environmentOf(...of));
}

/** Runs a command of operators as the superuser. */
async function sambung(...args: string[]): Promise<string> {
  const lines: string[] = [];
  const context = {
    env: environmentOf('admin'),
    platform: () => undefined,
    signIn: async () => '',
    out: (line: string) => void lines.push(line),
    err: (line: string) => void lines.push(line),
  };
  expect({ exit: await run(args, context), lines }).toMatchObject({ exit: 0 });
  return lines.join('\n');
}

async function withBroker(settings: BrokerSettings, work: (broker: MessageBroker) => Promise<void>): Promise<void> {
  const broker = createBroker(settings, 'secured-test');
  try {
    await work(broker);
  } finally {
    await broker.close();
  }
}

beforeAll(async () => {
  Logger.overrideLogger(false);
  folder = mkdtempSync(join(tmpdir(), 'sambung-secured-'));
  kafka = await startTemporaryKafka(() => undefined, { secured: true });
  await withBroker(settingsOf('admin'), (broker) =>
    broker.ensureTopics([...topics, agencyAspirationsV1('dpupr'), agencyAspirationsV1('dpupr2')]),
  );
  const passwords = join(folder, 'passwords.json');
  const users = [...services, 'agency.dpupr'];
  writeFileSync(passwords, JSON.stringify(Object.fromEntries(users.map((user) => [user, passwordOf(user)]))));
  await sambung('broker', 'apply', '--agency', 'dpupr', '--passwords', passwords);
});

afterAll(async () => {
  await kafka?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a Kafka with TLS, SCRAM and an authorizer', () => {
  it('keeps rules that are applied again, and removes those that are not declared', async () => {
    const apply = () => sambung('broker', 'apply', '--agency', 'dpupr');
    // A rule holds for connections shortly after the broker has accepted it.
    await eventually(async () => expect(await apply()).toContain('created: 0, removed: 0'), within);
    const admin = new BrokerAdmin(settingsOf('admin'));
    try {
      const rule = { principal: 'registry', resource: 'topic', name: 'x', prefixed: false } as const;
      expect(await admin.applyRules([{ ...rule, operations: ['READ'] }])).toMatchObject({ created: 1 });
      await eventually(async () => expect(await apply()).toContain('removed: 1;'), within);
    } finally {
      await admin.close();
    }
  });

  it('lets every service publish and consume by the rights of its rules alone', async () => {
    const running = await startEverything((service) => createBroker(settingsOf(service, 'platformatic'), service));
    try {
      for (const service of services) expect((await fetch(`${running.urls[service]}/health/ready`)).status).toBe(200);
      const { registry, aspirations, publishing } = running.services;
      const area = { code: '32.01', kind: 'REGENCY', name: 'Bogor', parentCode: null };
      const recorded = await (await registry.as('admin', 'SYSTEM_ADMIN@*')).replace('/v1/areas', { items: [area] });
      expect(recorded.status).toBe(200);
      await eventually(async () => {
        expect(await publishing.database.query(sql`SELECT code FROM area`)).toEqual([{ code: '32.01' }]);
      }, within);
      // Its topic is created with it.
      const agency = { name: 'Dinas Lingkungan Hidup', shortName: 'DLH', email: 'dlh@bogorkab.example' };
      const admin = await aspirations.as('admin', 'SYSTEM_ADMIN@*');
      expect((await admin.replace('/v1/agencies/dlh', agency)).status).toBe(200);
    } finally {
      await running.stop();
    }
  });

  it.each(clients)('lets a service publish, consume and replay with %s', async (client) => {
    await withBroker(settingsOf('publishing', client), async (broker) => {
      const record = { topic: publishingTaskV1, key: client, value: Buffer.from('{}'), headers: {} };
      await broker.publish([record]);
      const read = async (group: string) => {
        const keys: string[] = [];
        await broker.read({
          group,
          topics: [publishingTaskV1],
          from: 'earliest',
          signal: new AbortController().signal,
          handle: async ({ records }) => ({ done: (keys.push(...records.map(({ key }) => key)), records.length) }),
        });
        return keys;
      };
      expect(await read(`sambung.publishing.replay.${client}`)).toContain(client);
      await expect(broker.publish([{ ...record, topic: agencyAspirationsV1('dpupr') }])).rejects.toThrow();
    });
  });

  it.each(clients)(
    'leaves a service with a wrong password running, not ready, until the password is right (%s)',
    async (client) => {
      const environment = await FaultEnvironment.create();
      const admin = new BrokerAdmin(settingsOf('admin'));
      try {
        const user = `faults-${client}`;
        const rule = { principal: user, name: `${environment.prefix}.`, prefixed: true } as const;
        await admin.applyRules([
          { ...rule, resource: 'topic', operations: ['READ', 'WRITE', 'CREATE'] },
          { ...rule, resource: 'group', operations: ['READ'] },
        ]);
        await admin.setPassword(user, 'another password');
        const service = await environment.start({
          brokers: kafka.brokers,
          producer: client,
          consumer: client,
          environment: environmentOf(user, client),
        });
        const health = async (kind: string) => {
          const response = await fetch(`${service.url}/health/${kind}`);
          return { status: response.status, body: await response.json() };
        };
        expect(await health('ready')).toMatchObject({
          status: 503,
          body: { details: { broker: 'down', subscription: 'down', database: 'up' } },
        });
        expect((await health('live')).status).toBe(200);
        expect(service.output).toContain('no event is consumed: the broker is unreachable or refuses this service');
        expect(service.output).toMatch(/SASL|[Aa]uthentication/);
        expect(service.output).not.toContain(passwordOf(user));
        await service.publish({ code: '32.01', version: 1 });

        await admin.setPassword(user, passwordOf(user));
        await withBroker(settingsOf('admin'), (broker) => environment.ensureTopicsOn(broker));
        await eventually(async () => expect((await health('ready')).status).toBe(200), within);
        await eventually(async () => expect(await environment.effects()).toEqual(['32.01 1']), within);
        expect(service.alive).toBe(true);
      } finally {
        await admin.close();
        await environment.stop();
      }
    },
  );

  describe('an agency', () => {
    let client: Kafka;
    const open: Consumer[] = [];
    beforeAll(() => {
      const security = kafkajsSecurity(kafkaSecurity(settingsOf('agency.dpupr')));
      client = new Kafka({
        brokers: [kafka.brokers],
        ...security,
        logLevel: logLevel.NOTHING,
        retry: { retries: 1, initialRetryTime: 50 },
      });
    });
    afterAll(async () => void (await Promise.all(open.map((consumer) => consumer.disconnect()))));

    const subscribe = async (groupId: string, topic: string) => {
      const consumer = client.consumer({ groupId });
      open.push(consumer);
      await consumer.connect();
      await consumer.subscribe({ topic });
      const crashed = new Promise((resolve) => consumer.on('consumer.crash', ({ payload }) => resolve(payload.error)));
      return { consumer, crashed };
    };

    it('reads its own topic by the published example', async () => {
      await withBroker(settingsOf('aspirations'), (broker) =>
        broker.publish([
          {
            topic: agencyAspirationsV1('dpupr'),
            key: 'one',
            value: Buffer.from('{"n":1}'),
            headers: { ce_id: 'id-1', ce_type: 'type-1' },
          },
        ]),
      );
      const password = join(folder, 'password');
      writeFileSync(password, passwordOf('agency.dpupr'));
      const settings = readAgencySettings({
        KAFKA_BROKERS: kafka.brokers,
        KAFKA_SASL_USERNAME: 'agency.dpupr',
        KAFKA_SASL_PASSWORD_FILE: password,
        KAFKA_TLS_CA_FILE: kafka.adminEnvironment['KAFKA_TLS_CA_FILE'],
        AUTH_TOKEN_URL: 'http://127.0.0.1:9',
      });
      const source = kafkaSource(settings, () => undefined);
      const events: unknown[] = [];
      await source.start(async (event) => void events.push(event));
      await eventually(() => expect(events).toEqual([{ id: 'id-1', type: 'type-1', data: { n: 1 } }]), within);
      await source.stop();
    });

    it.each(['aspirations.aspiration.v1', 'registry.member.v1', 'agency.dpupr2.aspirations.v1'])(
      'cannot read %s',
      async (topic) => {
        await expect(
          subscribe('agency.dpupr.reading', topic).then(({ consumer }) =>
            consumer.run({ eachMessage: async () => {} }),
          ),
        ).rejects.toMatchObject({ type: 'TOPIC_AUTHORIZATION_FAILED' });
      },
    );

    it('cannot read its topic in the group of another one', async () => {
      const { consumer, crashed } = await subscribe('sambung.aspirations', 'agency.dpupr.aspirations.v1');
      await consumer.run({ eachMessage: async () => {} });
      // The client's name for a group that is refused.
      expect(await crashed).toMatchObject({ name: 'KafkaJSGroupCoordinatorNotFound' });
    });

    it.each(['agency.dpupr.aspirations.v1', 'registry.kim.v1'])('cannot write to %s', async (topic) => {
      const producer = client.producer();
      await producer.connect();
      await expect(producer.send({ topic, messages: [{ value: 'x' }] })).rejects.toThrow(/[Aa]uthoriz/);
      await producer.disconnect();
    });

    it('cannot connect after its user is removed', async () => {
      await sambung('broker', 'remove', 'dpupr');
      const admin = client.admin();
      await eventually(() => expect(admin.connect()).rejects.toThrow(/credentials/), within);
      await admin.disconnect();
    });
  });
});
