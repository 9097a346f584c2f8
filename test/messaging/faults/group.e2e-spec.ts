import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import { Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { AreaRecorded, registryAreaV1 } from '#contracts';
import { Database, dataSourceOptions } from '#database';
import { groupOf } from '#messaging';
import { defaultDatabaseSettings } from '#settings';
import { eventually } from '#testing';
import type { MessageBroker, Subscription } from '../../../libs/messaging/src/broker.js';
import { KafkaBroker } from '../../../libs/messaging/src/kafka/kafka-broker.js';
import { MessagingMetrics } from '../../../libs/messaging/src/messaging.metrics.js';
import { PlatformaticBroker } from '../../../libs/messaging/src/platformatic/platformatic-broker.js';
import { CircuitBreaker } from '../../../libs/messaging/src/reactions/circuit-breaker.js';
import { RetryPolicy } from '../../../libs/messaging/src/reactions/retry-policy.js';
import { type Handler, Reactions } from '../../../libs/messaging/src/reactions/reactions.js';
import { EventProcessor } from '../../../libs/messaging/src/reactions/event-processor.js';
import { encode } from '../../../libs/messaging/src/wire/cloud-event.js';
import { areaRecorded, insertEffect, type AreaVersion } from './effect.js';
import { brokers, FaultEnvironment, lines, within } from './fault-environment.js';
import { PrefixedTopics } from './prefixed-topics.js';

const addresses = brokers.split(',');
/** Each client with its session timeout. */
const clients: readonly [string, number, () => MessageBroker][] = [
  ['kafkajs', 6_000, () => new KafkaBroker(addresses, 'group', { sessionTimeoutMs: 6_000 })],
  ['platformatic', 10_000, () => new PlatformaticBroker(addresses, 'group')],
];
const codes = Array.from({ length: 12 }, (_, n) => `32.01.01.${2001 + n}`);

interface Member {
  readonly handled: () => number;
  readonly assigned: () => number;
  readonly lost: () => number;
  leave(): Promise<void>;
}

describe.each(clients)('a consumer group of %s', (_client, sessionTimeoutMs, make) => {
  let environment: FaultEnvironment;
  let dataSource: DataSource;
  let database: Database;
  let run: Handler['run'];
  let handledByAll: number;
  const left: (() => Promise<void>)[] = [];

  beforeEach(async () => {
    environment = await FaultEnvironment.create(6);
    const { url } = environment.database;
    // Case 9 waits for a lock longer than a session lasts, and must not be woken earlier.
    const limits = { ...defaultDatabaseSettings, DATABASE_LOCK_TIMEOUT: 600, DATABASE_STATEMENT_TIMEOUT: 600 };
    const options = { url, entities: [], migrations: [], applicationName: 'group', poolSize: 20, limits };
    dataSource = await new DataSource(dataSourceOptions(options)).initialize();
    database = new Database(dataSource);
    run = ({ event, tx }) => insertEffect(tx, event);
    handledByAll = 0;
  });
  afterEach(async () => {
    await Promise.all(left.splice(0).map((leave) => leave()));
    await dataSource.destroy();
    await environment.stop();
  });

  const send = (...events: readonly AreaVersion[]) =>
    environment.broker.publish(
      events.map((each) => {
        const { key, headers, payload } = encode(areaRecorded(each));
        return { topic: registryAreaV1, key, headers, value: Buffer.from(payload) };
      }),
    );

  /** Joins the group with the parts of a service's replica. */
  async function join(policy: Partial<RetryPolicy> = {}): Promise<Member> {
    const broker = new PrefixedTopics(make(), environment.prefix, 6);
    let [handled, assigned, lost] = [0, 0, 0];
    const counted: Handler['run'] = async (delivery) => {
      await run(delivery);
      handled++;
      handledByAll++;
    };
    const reactions = new Reactions();
    reactions.add({ reaction: 'note', type: AreaRecorded.wireType, topic: registryAreaV1, run: counted });
    const metrics = new MessagingMetrics(new Registry());
    const processor = new EventProcessor(database, reactions, metrics, new CircuitBreaker(), new RetryPolicy(policy));
    const subscription: Subscription = await broker.subscribe({
      group: groupOf('registry'),
      topics: [registryAreaV1],
      handle: (batch) => processor.handle(batch),
      events: { assigned: () => void assigned++, lost: () => void lost++, polled: () => {} },
    });
    let gone: Promise<void> | undefined;
    const leave = () => (gone ??= subscription.stop().then(() => broker.close()));
    left.push(leave);
    return { handled: () => handled, assigned: () => assigned, lost: () => lost, leave };
  }

  it('case 8: a rebalance storm, members that join and leave without pause: each event has one effect, each key keeps its order', async () => {
    const stable = await join();
    const stop = new AbortController();
    let version = 0;
    const publishing = (async () => {
      while (!stop.signal.aborted) {
        // Bounded: the members must catch up in the time that they are given.
        while (version * codes.length - handledByAll > 2_000 && !stop.signal.aborted) await pause(5);
        version++;
        await send(...codes.map((code) => ({ code, version })));
      }
    })();
    for (let round = 0; round < 6; round++) {
      const joining = await Promise.all([join(), join()]);
      for (const member of joining) await eventually(() => expect(member.handled()).toBeGreaterThan(0), within);
      await Promise.all(joining.map((member) => member.leave()));
    }
    stop.abort();
    await publishing;
    const before = stable.handled();
    await send(...codes.map((code) => ({ code, version: version + 1 })));
    await eventually(
      async () => {
        for (const code of codes) expect(await environment.effects(code)).toEqual(lines(code, 1, version + 1));
      },
      { ...within, progress: () => handledByAll },
    );
    expect(stable.handled()).toBeGreaterThan(before);
    expect(await environment.count('dead_letter')).toBe(0);
  });

  it('case 9: a handler slower than the session timeout keeps its partition, and each event has one effect', async () => {
    const [code = ''] = codes;
    let runs = 0;
    run = async (delivery) => {
      if (delivery.event.sequence === 1) runs++;
      await insertEffect(delivery.tx, delivery.event);
    };
    await Promise.all([join(), join()]);
    const lock = await environment.lockSequence(1);
    await send({ code, version: 1 }, { code, version: 2 });
    await lock.waiters();
    const startedAt = performance.now();
    // The end of the session is the condition that is waited for.
    await eventually(() => expect(performance.now() - startedAt).toBeGreaterThan(sessionTimeoutMs * 1.5), within);
    expect(await environment.effects()).toEqual([]);
    await lock.release();
    await eventually(async () => expect(await environment.effects()).toEqual(lines(code, 1, 2)), within);
    await send({ code, version: 3 });
    await eventually(async () => expect(await environment.effects()).toEqual(lines(code, 1, 3)), within);
    // No other member was given the event.
    expect(runs).toBe(1);
  });

  it('case 10: many distinct errors over time: each blocks its own key, and the consumer goes on', async () => {
    const errors: readonly unknown[] = [
      new TypeError('a bug'),
      new kafkajs.KafkaJSNonRetriableError('as if the client had thrown it'),
      new kafkajs.KafkaJSNumberOfRetriesExceeded(new Error('cause'), { retryCount: 5, retryTime: 1 }),
      Object.assign(new Error('aborted'), { name: 'AbortError', code: 'ABORT_ERR' }),
      new AggregateError([new Error('one'), new Error('two')]),
      { retriable: false, type: 'UNKNOWN_MEMBER_ID' },
      'a text',
      null,
      undefined,
    ];
    // Most keys work: if most failed, the circuit breaker would open and no event become a dead letter.
    const bad = (n: number) => `32.02.01.${2001 + n}`;
    const good = (n: number) => [2001, 2002, 2003].map((village) => `32.01.${10 + n}.${village}`);
    run = async ({ event, tx }) => {
      await insertEffect(tx, event);
      if (!event.key.startsWith('32.02')) return;
      const error = errors[event.sequence % errors.length];
      // oxlint-disable-next-line typescript/only-throw-error -- what a handler may throw
      throw error instanceof TypeError ? new TypeError(event.key) : error;
    };
    const member = await join({ initialBackOffMs: 1 });
    // The leader of a new topic may still change, which makes its consumer join once more.
    await send(...codes.map((code) => ({ code, version: 1 })));
    const first = codes.map((code) => `${code} 1`);
    await eventually(async () => expect((await environment.effects()).toSorted()).toEqual(first.toSorted()), within);
    const before = member.assigned();
    const count = 45;
    for (let n = 1; n <= count; n++) {
      await send({ code: bad(n), version: n }, ...good(n).map((code) => ({ code, version: n })));
      await eventually(async () => expect(await environment.count('dead_letter')).toBe(n), within);
    }
    const all = [
      ...first,
      ...Array.from({ length: count }, (_, n) => good(n + 1).map((code) => `${code} ${n + 1}`)).flat(),
    ];
    await eventually(async () => expect((await environment.effects()).toSorted()).toEqual(all.toSorted()), within);
    expect([member.assigned(), member.lost(), await environment.count('dead_letter')]).toEqual([before, 0, count]);
  });
});
