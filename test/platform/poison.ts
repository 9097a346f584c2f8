import { randomUUID } from 'node:crypto';
import { KimActivated, registryKimV1, services } from '#contracts';
import type { Ledger } from '../journey/ledger.js';
import { type RawRecord, writeRaw } from './kafka-records.js';
import type { RunningPlatform } from './running-platform.js';

/** The reasons of unreadable records, each with an example. */
const unreadable = {
  NOT_JSON: { value: Buffer.from([0x7b, 0xff, 0xfe]), headers: envelope },
  SCHEMA: { value: Buffer.from('{"kimId":"Siti 081234567890","name":7}'), headers: envelope },
  NO_ENVELOPE: { value: Buffer.from('{}'), headers: () => ({ 'content-type': 'application/json' }) },
} as const;

type Reason = keyof typeof unreadable;

/** The keys of the records on the registry's topic that break the contract. */
export interface Poison {
  readonly reasonOf: ReadonlyMap<string, Reason>;
}

/**
 * Writes an unreadable record for each reason into every partition, followed by a valid event of the same key. No KIM has
 * these keys.
 */
export async function publishPoison(brokers: string): Promise<Poison> {
  const partitions = Array.from({ length: registryKimV1.partitions }, (_, partition) => partition);
  const poisoned = partitions.flatMap((partition) =>
    (Object.keys(unreadable) as Reason[]).map((reason) => ({ partition, reason, key: randomUUID() })),
  );
  const records = poisoned.flatMap(({ partition, reason, key }): RawRecord[] => {
    const { value, headers } = unreadable[reason];
    const good = Buffer.from(JSON.stringify({ ...(KimActivated.examples[0] as object), kimId: key }));
    return [
      { partition, key, value, headers: headers() },
      { partition, key, value: good, headers: envelope() },
    ];
  });
  await writeRaw(brokers, registryKimV1.name, records);
  return { reasonOf: new Map(poisoned.map(({ key, reason }) => [key, reason])) };
}

/** The expected dead letters as `service/reaction key reason`, sorted. */
export function expectedDeadLetters({ reasonOf }: Poison, { handled }: Ledger): string[] {
  const reactions = (wanted: string) => [
    ...new Set(
      [...handled].flatMap(([account, { event }]) => (event.startsWith(wanted) ? [account.split(' ')[0]] : [])),
    ),
  ];
  const ofType = reactions(`${registryKimV1.name} ${KimActivated.wireType}`);
  const ofTopic = reactions(`${registryKimV1.name} `);
  return [...reasonOf]
    .flatMap(([key, reason]) => [
      ...(reason === 'NO_ENVELOPE' ? ofTopic : ofType).map((reaction) => `${reaction} ${key} ${reason}`),
      ...ofType.map((reaction) => `${reaction} ${key} KEY_BLOCKED`),
    ])
    .toSorted();
}

/** The dead letters as `service/reaction key reason`, sorted. */
export async function deadLetters({ databases }: RunningPlatform): Promise<string[]> {
  const rows = await Promise.all(
    services.map((service) =>
      databases.query<{ line: string }>(
        service,
        `SELECT concat_ws(' ', $1 || '/' || reaction, key, reason) AS line FROM dead_letter ORDER BY position`,
        [service],
      ),
    ),
  );
  return rows
    .flat()
    .map(({ line }) => line)
    .toSorted();
}

function envelope(): Record<string, string> {
  return {
    ce_specversion: '1.0',
    ce_id: randomUUID(),
    ce_type: KimActivated.wireType,
    ce_source: '/another/source',
    ce_time: '2026-11-24T08:00:00.000Z',
    ce_sequence: '6',
    ce_correlationid: randomUUID(),
    'content-type': 'application/json',
  };
}
