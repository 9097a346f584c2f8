import { v7 as uuidv7 } from 'uuid';
import { AreaRecorded, registryAreaV1 } from '#contracts';
import type { OutgoingRecord } from '#messaging';

export const topic = registryAreaV1;
const keys = 2_000;

/** The key of the nth event; events are spread over many aggregates. */
export function keyOf(n: number): string {
  const place = n % keys;
  return `32.01.${String(1 + Math.floor(place / 500)).padStart(2, '0')}.${2_001 + (place % 500)}`;
}

/** Event data of about 1 KiB, with the run and the number in its name. */
export function dataOf(n: number, run = 'run') {
  const version = 1 + Math.floor(n / keys);
  const name = `${run}:${n} `.padEnd(924, 'x');
  return { code: keyOf(n), version, kind: 'DESA' as const, name, parentCode: '32.01.01' };
}

/** The run and the number of an event. */
export function numberOf(value: Buffer | null): { run: string; n: number } | undefined {
  const [, run, n] = /"name":"([^:"]+):(\d+) /.exec(value?.toString() ?? '') ?? [];
  return run === undefined ? undefined : { run, n: Number(n) };
}

/** The nth event as the relay sends it, for measurements of the consumer. */
export function recordOf(n: number, run = 'run'): OutgoingRecord {
  const { code, version, ...rest } = dataOf(n, run);
  const id = uuidv7();
  const headers = {
    ce_specversion: '1.0',
    ce_id: id,
    ce_type: AreaRecorded.wireType,
    ce_source: `/sambung/${topic.owner}`,
    ce_subject: code,
    ce_time: new Date().toISOString(),
    ce_dataschema: `http://localhost:4101/events/schemas/${AreaRecorded.wireType}`,
    ce_sequence: String(version).padStart(10, '0'),
    ce_correlationid: id,
    'content-type': 'application/json',
    traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    ce_traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  };
  return { topic, key: code, value: Buffer.from(JSON.stringify({ code, version, ...rest })), headers };
}
