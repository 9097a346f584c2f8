import { simpleParser } from 'mailparser';
import type { BenchDatabase } from '../bench-environment.js';
import { cpuMsOf } from '../http-load.js';
import { log } from '../log.js';
import type { Options } from '../options.js';
import { postgresCpuMs } from '../postgres-cpu.js';
import type { ServerProcess } from '../service-process.js';
import { median, rounded } from '../statistics.js';
import type { Target } from '../targets.js';
import type { MailSink } from './mail-sink.js';
import { queueMails, release, untilDelivered } from './queue.js';

export interface HandOver {
  readonly database: BenchDatabase;
  readonly service: ServerProcess;
  readonly vaultKey: string;
  readonly sink: MailSink;
  readonly raw: ServerProcess;
}

/** Mails a second of one process of the service, from its queue to the mail server, against nodemailer alone. */
export async function benchHandOver({ database, service, vaultKey, sink, raw }: HandOver, { events, rounds }: Options) {
  const count = Math.max(1_000, Math.round(events / 20));
  const measured = async (process: ServerProcess, work: () => Promise<unknown>): Promise<Measured> => {
    sink.reset();
    const before = [cpuMsOf(process.pid), await postgresCpuMs(database)] as const;
    await work();
    const after = [cpuMsOf(process.pid), await postgresCpuMs(database)] as const;
    const [cpuMs, postgresMs] = [(after[0] - before[0]) / count, (after[1] - before[1]) / count];
    return { perSecond: rateOf(sink), cpuMs, postgresMs };
  };
  const ours = async () => {
    const plan = await queueMails(database, vaultKey, { lane: 'OPERATIONAL', count });
    return measured(service, async () => {
      await release(database, plan);
      // Counting them costs the database more than delivering them: it begins when the last one is there.
      await sink.until(count);
      await untilDelivered(database, plan, count);
    });
  };
  await ours();
  const { subject, text, html } = await simpleParser(sink.lastMail);
  const plain = () => measured(raw, () => raw.request({ count, subject, text, html }));
  await plain();
  const [whole, nodemailer]: [Measured[], Measured[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    whole.push(await ours());
    nodemailer.push(await plain());
    log(`hand-over: ${shown(whole.at(-1)!)}, nodemailer alone ${shown(nodemailer.at(-1)!)}`);
  }
  const [rate, rawRate] = [whole, nodemailer].map((all) => median(all.map((one) => one.perSecond)));
  const postgresMs = rounded(median(whole.map((one) => one.postgresMs)));
  const [cpuMs, rawCpuMs] = [whole, nodemailer].map((all) => rounded(median(all.map((one) => one.cpuMs))));
  return {
    figures: { mailsPerSecond: rounded(rate!), rawMailsPerSecond: rounded(rawRate!), cpuMs, rawCpuMs, postgresMs },
    targets: [
      {
        what: 'mails handed over by a process, to nodemailer alone',
        measured: rate! / rawRate!,
        threshold: 0.8,
      },
    ] satisfies Target[],
  };
}

interface Measured {
  readonly perSecond: number;
  /** Processor time of the sending process for each mail, which other work on the machine disturbs less. */
  readonly cpuMs: number;
  /** That of PostgreSQL, with which the sender shares the machine. */
  readonly postgresMs: number;
}

function shown({ perSecond, cpuMs, postgresMs }: Measured): string {
  return `${rounded(perSecond)} mails/s with ${rounded(cpuMs)} ms of processor each and ${rounded(postgresMs)} ms of PostgreSQL`;
}

/** From the first mail to the last one. */
function rateOf({ seen: { count, firstAt, lastAt } }: MailSink): number {
  return (1_000 * (count - 1)) / (lastAt - firstAt);
}
