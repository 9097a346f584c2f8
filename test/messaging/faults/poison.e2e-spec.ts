import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { AreaRecorded, registryAreaV1 } from '#contracts';
import { eventually } from '#testing';
import { sql } from '#database';
import { encode } from '../../../libs/messaging/src/wire/cloud-event.js';
import { areaRecorded } from './effect.js';
import type { FaultService } from './fault-service.js';
import { brokers, FaultEnvironment, within } from './fault-environment.js';

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

/** The defect of a record, how to make it, and the reason of its dead letter; null: the record is ignored. */
const kinds: readonly [string, (raw: Raw) => Raw, string | null][] = [
  ['a value that is not JSON', valued('{"half":'), 'NOT_JSON'],
  ['a value that is not UTF-8', valued(Buffer.from([0xff, 0xfe, 0x00])), 'NOT_JSON'],
  ['an empty value', valued(''), 'NOT_JSON'],
  ['a tombstone', valued(null), 'NO_VALUE'],
  ['a value that breaks its schema', valued(JSON.stringify({ code: 1, version: 'one' })), 'SCHEMA'],
  ['a JSON value that is no object', valued('null'), 'SCHEMA'],
  ['a JSON value ten thousand levels deep', valued('['.repeat(10_000) + ']'.repeat(10_000)), 'SCHEMA'],
  ['a record without headers', (raw) => ({ ...raw, headers: {} }), 'NO_ENVELOPE'],
  ['an id that is no UUID', (raw) => ({ ...raw, headers: { ...raw.headers, ce_id: '1' } }), 'NO_ENVELOPE'],
  ['a negative sequence', (raw) => ({ ...raw, headers: { ...raw.headers, ce_sequence: '-1' } }), 'NO_ENVELOPE'],
  ['a header that PostgreSQL cannot store', (raw) => ({ ...raw, headers: { ce_type: 'a\0b' } }), 'NO_ENVELOPE'],
  ['an unknown type', typed('sambung.registry.Unknown.v1'), null],
  ['an unknown major version', typed(AreaRecorded.wireType.replace('.v1', '.v9')), null],
];

describe.each(['kafkajs', 'platformatic'] as const)('case 7: poison records, read by %s', (consumer) => {
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
  const deadLetters = async (key: string) =>
    (
      await environment.database.query<{ reason: string }>(
        sql`SELECT reason FROM dead_letter WHERE key = ${key} ORDER BY position`,
      )
    ).map(({ reason }) => reason);

  it.each(kinds)(
    'case 7: %s becomes a dead letter that blocks its key, or is ignored; other keys continue',
    async (_name, spoil, reason) => {
      const [key, other] = [nextKey(), nextKey()];
      await send(spoil(good(key, 1)), good(other, 1), good(key, 2), good(other, 2));
      await eventually(
        async () => expect(await environment.effects(other)).toEqual([`${other} 1`, `${other} 2`]),
        within,
      );
      await eventually(async () => {
        expect(await deadLetters(key)).toEqual(reason === null ? [] : [reason, 'KEY_BLOCKED']);
        expect(await environment.effects(key)).toEqual(reason === null ? [`${key} 2`] : []);
      }, within);
      expect(service.alive).toBe(true);
    },
  );

  it('case 7: a record without a key becomes a dead letter; other keys continue', async () => {
    const other = nextKey();
    await send({ key: null, value: randomUUID(), headers: {} }, good(other, 1));
    await eventually(async () => expect(await environment.effects(other)).toEqual([`${other} 1`]), within);
    await eventually(async () => expect(await deadLetters('')).toEqual(['NO_ENVELOPE']), within);
  });
});
