import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { services } from '#contracts';
import type { Log } from '../../local/log.js';
import { makeStateFolder, removeStateFolder } from '../platform/state-folder.js';
import { audit, type Verdict } from './audit.js';
import { type Fault, type FaultKind, planFaults } from './fault-plan.js';
import { Load } from './load.js';
import { settle } from './settle.js';
import { injectFault, describeFault } from './inject-fault.js';
import { type ChaosPlatform, startChaosPlatform } from './chaos-platform.js';

export interface ChaosOptions {
  readonly rounds: number;
  readonly seed: number;
  /** All by default. */
  readonly kinds?: readonly FaultKind[] | undefined;
  /** Of Kafka; one by default. */
  readonly brokers?: number;
  readonly log: Log;
}

export interface ChaosResult extends Verdict {
  readonly rounds: number;
  readonly faults: number;
  readonly kinds: readonly string[];
  readonly commands: number;
  /** How long at least one command waited for a service. */
  readonly unavailableMs: number;
  /** The folder of the logs; it stays only after a failure. */
  readonly logs: string;
}

/** The platform settles after so many rounds, whose faults may overlap. */
const roundsBetweenAudits = 4;

/**
 * Injects faults into a platform under load, lets it settle, and audits that every accepted command was processed once and
 * in order. The faults depend on the seed alone.
 */
export async function runChaos({ rounds, seed, kinds, brokers = 1, log }: ChaosOptions): Promise<ChaosResult> {
  const folder = makeStateFolder();
  const platform = await startChaosPlatform(folder, brokers, log);
  let passed = false;
  try {
    // The load requires that all events of the sample data are handled.
    const unsettled = await settle(platform, { messages: false });
    if (unsettled) throw new Error(`the sample data did not settle: ${unsettled.text}`);
    const load = new Load(platform, seed);
    await load.start();
    const plan = planFaults(rounds, seed, kinds);
    let done: Fault[] = [];
    let stuck: string[] = [];
    for (const [round, faults] of plan.entries()) {
      log(`round ${round + 1} of ${rounds} (seed ${seed}): ${faults.map(describeFault).join(', and ')}`);
      done = [...done, ...faults];
      stuck = await injectFaults(platform, faults);
      if (stuck.length > 0) break;
      const last = round + 1 === rounds;
      if (!last && (round + 1) % roundsBetweenAudits !== 0) continue;
      stuck = await quiesce(platform, load, last);
      if (stuck.length > 0) break;
      log(
        `settled: ${load.commandLog.commands} commands so far, ${unexpectedExits(platform)} processes ended without a fault`,
      );
      if (!last) load.resume();
    }
    const verdict = await auditPlatform(platform, load, stuck);
    await load.end();
    passed = verdict.findings.length === 0;
    if (!passed) writeFileSync(join(platform.logs, 'findings.txt'), verdict.findings.join('\n'));
    return {
      ...verdict,
      rounds,
      faults: done.length,
      kinds: [...new Set(done.map(({ kind }) => kind))],
      commands: load.commandLog.commands,
      unavailableMs: load.commandLog.unavailableMs(),
      logs: join(folder, 'logs'),
    };
  } finally {
    await platform.stop();
    if (passed) removeStateFolder(folder);
    else log(`the logs of the processes are in ${platform.logs}`);
  }
}

/** Injects all faults of a round. Returns what did not recover or stop, as sentences. */
async function injectFaults(platform: ChaosPlatform, faults: readonly Fault[]): Promise<string[]> {
  const outcomes = await Promise.allSettled(faults.map((fault) => injectFault(platform, fault)));
  return outcomes.flatMap((outcome, place) =>
    outcome.status === 'rejected' ? [`${describeFault(faults[place]!)}: ${String(outcome.reason)}`] : [],
  );
}

/** Stops the load and waits until the platform has settled. Returns what did not, as sentences. */
async function quiesce(platform: ChaosPlatform, load: Load, last: boolean): Promise<string[]> {
  const unanswered = await load.quiesce();
  if (unanswered > 0) return [`${unanswered} commands have no response`];
  const unsettled = await settle(platform, { messages: last });
  return unsettled ? [`not settled: ${unsettled.text}`] : [];
}

function unexpectedExits(platform: ChaosPlatform): number {
  return services.reduce((sum, service) => sum + platform.services[service].unexpectedExits, 0);
}

/** Audits also when something is stuck: the findings may explain it. */
async function auditPlatform(platform: ChaosPlatform, load: Load, stuck: readonly string[]): Promise<Verdict> {
  try {
    const verdict = await audit(platform, load.commandLog);
    return { ...verdict, stuck: verdict.stuck + stuck.length, findings: [...stuck, ...verdict.findings] };
  } catch (error) {
    if (stuck.length === 0) throw error;
    const findings = [...stuck, `the audit failed: ${String(error)}`];
    return { lost: 0, duplicated: 0, reordered: 0, stuck: stuck.length, findings, copies: 0, events: 0 };
  }
}
