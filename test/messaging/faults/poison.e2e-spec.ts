import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { AreaRecorded, registryAreaV1 } from '#contracts';
import { eventually } from '#testing';
import { encode } from '../../../libs/messaging/src/wire/cloud-event.js';
import { areaRecorded } from './effect.js';
import type { FaultService } from './fault-service.js';
import { brokers, FaultEnvironment, within } from './fault-environment.js';

// For a machine that has much else to do; nothing waits longer than it must.
jest.setTimeout(300_000);

interface Raw {
  readonly key: string | null;
  readonly value: Buffer | string | null;
  readonly headers: Readonly<Record<string, string>>;
}

let keys = 0;
const nextKey = () => `32.01.01.${2001 + keys++}`;

function good(code: string, version: number): Raw {
  const { headers, payload } = encode(areaRecorded({ code, version }));
  return { key: code, value: payload, headers };
}

const typed = (type: string) => (raw: Raw) => ({ ...raw, headers: { ...raw.headers, ce_type: type } });
const valued = (value: Raw['value']) => (raw: Raw) => ({ ...raw, value });

/** What is wrong with a record, how it comes to be, and the reason with which it is parked; null: it is left alone. */
const kinds: readonly [string, (raw: Raw) => Raw, string | null][] = [
  ['not JSON', valued('{"half":'), 'NOT_JSON'],
  ['not UTF-8', valued(Buffer.from([0xff, 0xfe, 0x00])), 'NOT_JSON'],
  ['an empty value', valued(''), 'NOT_JSON'],
  ['a tombstone', valued(null), 'NO_VALUE'],
  ['a wrong schema', valued(JSON.stringify({ code: 1, version: 'one' })), 'SCHEMA'],
  ['JSON that is no object', valued('null'), 'SCHEMA'],
  ['JSON ten thousand levels deep', valued('['.repeat(10_000) + ']'.repeat(10_000)), 'SCHEMA'],
  ['no headers', (raw) => ({ ...raw, headers: {} }), 'NO_ENVELOPE'],
  ['an id that is none', (raw) => ({ ...raw, headers: { ...raw.headers, ce_id: '1' } }), 'NO_ENVELOPE'],
  ['a sequence that is none', (raw) => ({ ...raw, headers: { ...raw.headers, ce_sequence: '-1' } }), 'NO_ENVELOPE'],
  ['characters that PostgreSQL cannot hold', (raw) => ({ ...raw, headers: { ce_type: 'a\0b' } }), 'NO_ENVELOPE'],
  ['an unknown type', typed('sambung.registry.NobodyKnows.v1'), null],
  ['an unknown major version', typed(AreaRecorded.wireType.replace('.v1', '.v9')), null],
];

describe.each(['kafkajs', 'platformatic'] as const)('case 7: poison on a topic that %s reads', (consumer) => {
  let environment: FaultEnvironment;
  let service: FaultService;
  let topic: string;
  const kafka = new Kafka({ brokers: brokers.split(','), logLevel: logLevel.NOTHING });
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });

  beforeAll(async () => {
    environment = await FaultEnvironment.create();
    topic = `${environment.prefix}.${registryAreaV1.name}`;
    await producer.connect();
    service = await environment.start({ consumer });
  });
  afterAll(async () => {
    await producer.disconnect();
    await environment.stop();
  });

  const send = (...raws: Raw[]) =>
    producer.send({ topic, messages: raws.map((raw) => ({ ...raw, headers: { ...raw.headers } })) });
  const parked = async (key: string) =>
    (
      await environment.database.query<{ reason: string }>(
        `SELECT reason FROM dead_letter WHERE key = $1 ORDER BY position`,
        [key],
      )
    ).map(({ reason }) => reason);

  it.each(kinds)(
    'case 7: %s: parked with its key or left alone, and all else goes on',
    async (_name, spoil, reason) => {
      const [key, other] = [nextKey(), nextKey()];
      await send(spoil(good(key, 1)), good(other, 1), good(key, 2), good(other, 2));
      await eventually(
        async () => expect(await environment.effects(other)).toEqual([`${other} 1`, `${other} 2`]),
        within,
      );
      await eventually(async () => {
        expect(await parked(key)).toEqual(reason === null ? [] : [reason, 'KEY_BLOCKED']);
        expect(await environment.effects(key)).toEqual(reason === null ? [`${key} 2`] : []);
      }, within);
      expect(service.alive).toBe(true);
    },
  );

  it('case 7: a record without a key: parked, and all else goes on', async () => {
    const other = nextKey();
    await send({ key: null, value: randomUUID(), headers: {} }, good(other, 1));
    await eventually(async () => expect(await environment.effects(other)).toEqual([`${other} 1`]), within);
    await eventually(async () => expect(await parked('')).toEqual(['NO_ENVELOPE']), within);
  });
});
