import { describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { Registry } from 'prom-client';
import { registryAreaV1 } from '#contracts';
import { sql } from '#database';
import { eventually } from '#testing';
import { area, OutboxFixture, versionsOf } from './outbox-fixture.conformance.js';

const otherTopic = 'registry.training.v1';

describe('the relay', () => {
  const its = new OutboxFixture();
  const sent = () =>
    its.broker.taken.map(({ topic, key, headers }) => `${topic.name} ${key} ${Number(headers['ce_sequence'])}`);

  it('case 16: does not publish an event again whose deletion fails, and retries the deletion', async () => {
    const locker = new Client({ connectionString: its.url });
    await locker.connect();
    await locker.query('BEGIN; LOCK TABLE outbox_published IN SHARE ROW EXCLUSIVE MODE');
    const relay = its.relay();
    relay.onApplicationBootstrap();
    try {
      await its.publish(area('32.01.01.2001', 1));
      await eventually(() => expect(its.sequences()).toEqual([1]));
      for (let failure = 0; failure < 2; failure++)
        await eventually(async () => {
          const canceled = await its.database.query(
            sql`SELECT pg_cancel_backend(pid) FROM pg_locks
                 WHERE NOT granted AND relation = 'outbox_published'::regclass
                   AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
          );
          expect(canceled).toHaveLength(1);
        });
      await its.publish(area('32.01.01.2001', 2));
      await eventually(() => expect(its.sequences()).toContain(2));
      await locker.query('COMMIT');
      await eventually(async () => expect(await its.left()).toBe(0));
      expect(its.sequences()).toEqual([1, 2]);
    } finally {
      await locker.end();
      await relay.beforeApplicationShutdown();
    }
  });

  it('case 24: publishes a backlog in order, each event once, when the connection that reads it is lost', async () => {
    const codes = Array.from({ length: 10 }, (_, n) => `32.01.01.201${n}`);
    const versions = 1_000;
    await its.publish(
      ...versionsOf(codes[0]!, versions),
      ...codes.slice(1).flatMap((code) => versionsOf(code, versions)),
    );
    let ended = 0;
    const publish = its.broker.publish.bind(its.broker);
    its.broker.publish = async (records) => {
      await publish(records);
      if (ended > 0) return;
      ended = (
        await its.database.query(
          sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
               WHERE datname = current_database() AND query LIKE 'COPY%'`,
        )
      ).length;
    };
    await its.whileRelaying(() => eventually(async () => expect(await its.left()).toBe(0)));
    expect(ended).toBeGreaterThan(0);
    for (const code of codes) expect(its.sequences(code)).toEqual(Array.from({ length: versions }, (_, n) => n + 1));
  });

  it('publishes the events of other topics while one topic is not accepted, and that one in order afterwards', async () => {
    its.broker.refusedTopic = otherTopic;
    await its.publish(...versionsOf('32.01.01.2001', 3));
    await its.database.query(sql`UPDATE outbox SET topic = ${otherTopic}`);
    const metrics = new Registry();
    const relay = its.relay(its.broker, its.signal, metrics);
    relay.onApplicationBootstrap();
    try {
      for (let n = 10; n < 60; n++) await its.publish(area(`32.01.01.20${n}`, 1));
      await eventually(() => expect(its.broker.taken).toHaveLength(50));
      expect(sent().every((line) => line.startsWith(registryAreaV1.name))).toBe(true);
      expect(await metrics.metrics()).toContain(`sambung_relay_topic_failing{topic="${otherTopic}"} 1`);

      its.broker.refusedTopic = undefined;
      await eventually(async () => expect(await its.left()).toBe(0));
      expect(sent().slice(50)).toEqual([1, 2, 3].map((version) => `${otherTopic} 32.01.01.2001 ${version}`));
      expect(await metrics.metrics()).not.toContain('sambung_relay_topic_failing{');
    } finally {
      await relay.beforeApplicationShutdown();
    }
  });
});
