import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { DataRequestDeadlineNear } from '#contracts';
import type { MessageBroker } from '#messaging';
import { percentiles } from '../in-turns.js';
import { log } from '../log.js';
import type { Options } from '../options.js';
import { percentile, rounded } from '../statistics.js';
import type { Target } from '../targets.js';
import type { HandOver } from './hand-over-part.js';
import { queueMails, release, takeBack, untilDelivered } from './queue.js';

const small = 1_000;
const urgent = 200;
const waitMs = 60_000;
/** The office that the event concerns. */
export const officeAddress = 'pdp@bench.example';

/** What a long queue of bulk costs: the time of a critical mail from its event to the mail server, and memory. */
export async function benchQueued(
  { database, vaultKey, sink, service, broker }: HandOver & { broker: MessageBroker },
  { events }: Options,
) {
  const memoryOf = async (count: number, work: (plan: string) => Promise<unknown>) => {
    const plan = await queueMails(database, vaultKey, { lane: 'BULK', count });
    const sampler = new AbortController();
    const peak = peakMemory(service.pid, sampler.signal);
    await release(database, plan);
    await work(plan);
    sampler.abort();
    return peak;
  };
  const smallMb = await memoryOf(small, (plan) => untilDelivered(database, plan, small));
  const times: number[] = [];
  const largeMb = await memoryOf(events, async (plan) => {
    for (let n = 0; n < urgent; n++) {
      const arrival = Promise.race([sink.next(officeAddress), pause(waitMs, null, { ref: false })]);
      const publishedAt = performance.now();
      await publishDeadlineNear(broker);
      const arrivedAt = await arrival;
      if (arrivedAt === null) throw new Error(`a critical mail did not arrive within ${waitMs} ms`);
      times.push(arrivedAt - publishedAt);
    }
    const left = await takeBack(database, plan);
    log(`${left} of ${events} bulk mails still waited behind the last critical one`);
    if (left === 0) throw new Error('the queue of bulk was too short: more --events');
  });
  log(`critical behind ${events} bulk: ${JSON.stringify(percentiles(times))} ms`);
  log(`memory with ${small} queued ${rounded(smallMb)} MB, with ${events} ${rounded(largeMb)} MB`);
  return {
    figures: { criticalMs: percentiles(times), memoryMb: { [small]: rounded(smallMb), [events]: rounded(largeMb) } },
    targets: [
      {
        what: `p99 of a critical mail from its event to the mail server, ${events} bulk queued, in seconds`,
        measured: percentile(times, 0.99) / 1_000,
        threshold: 5,
        atMost: true,
      },
      { what: `memory of the process with ${events} queued, in MB`, measured: largeMb, threshold: 300, atMost: true },
    ] satisfies Target[],
  };
}

/** The most memory that a process had until the end, in MB. */
async function peakMemory(pid: number, end: AbortSignal): Promise<number> {
  let peak = 0;
  while (!end.aborted) {
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    peak = Math.max(peak, Number(kilobytes) / 1_024);
    await pause(100);
  }
  return peak;
}

/** Publishes the event like the relay of aspirations. */
async function publishDeadlineNear(broker: MessageBroker): Promise<void> {
  const [example] = DataRequestDeadlineNear.examples;
  const [id, key] = [uuidv7(), uuidv7()];
  const { definition, topic, data } = DataRequestDeadlineNear({ ...(example as object), dataRequestId: key } as never);
  const headers = {
    ce_specversion: '1.0',
    ce_id: id,
    ce_type: definition.wireType,
    ce_source: `/sambung/${topic.owner}`,
    ce_subject: key,
    ce_time: new Date().toISOString(),
    ce_sequence: String((data as { version: number }).version),
    ce_correlationid: id,
    'content-type': 'application/json',
  };
  await broker.publish([{ topic, key, value: Buffer.from(JSON.stringify(data)), headers }]);
}
