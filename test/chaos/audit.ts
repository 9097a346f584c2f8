import { miscounts, distinctEvents } from '../platform/audit-events.js';
import { readTopics } from '../platform/kafka-records.js';
import { commandLanes } from './audit-commands.js';
import { effectLanes } from './audit-effects.js';
import { handledLanes, wireLanes } from './audit-events.js';
import type { CommandLog } from './command-log.js';
import { differences } from './compare.js';
import { blockedEvents, ledgerOf } from './settle.js';
import type { ChaosPlatform } from './chaos-platform.js';

/** What an audit found: numbers that must be zero, and what they stand for. */
export interface Verdict {
  readonly lost: number;
  readonly duplicated: number;
  readonly reordered: number;
  readonly stuck: number;
  readonly findings: readonly string[];
  /** Records that lie on the topics more than once; each counts as one event. */
  readonly copies: number;
  readonly events: number;
}

/**
 * Follows every accepted command through a quiet platform: from the answer to what was done, to what was said on the
 * topics, to what each reaction handled, to what came of it.
 */
export async function audit(platform: ChaosPlatform, commandLog: CommandLog): Promise<Verdict> {
  const { databases, kafka, mailServer: post } = platform;
  const [records, { handled, published }] = [await readTopics(kafka.brokers), await ledgerOf(platform)];
  const distinct = distinctEvents(records);
  const found = differences([
    ...(await commandLanes(commandLog, databases)),
    ...(await wireLanes(records, databases)),
    ...(await handledLanes(records, [...handled.keys()], databases)),
    ...(await effectLanes(databases, post)),
  ]);
  const blocked = await blockedEvents(platform);
  const wrongCounts = miscounts(distinct, published);
  const sum = (kind: 'lost' | 'duplicated' | 'reordered') => found.reduce((total, one) => total + one[kind], 0);
  return {
    lost: sum('lost') + wrongCounts.length,
    duplicated: sum('duplicated'),
    reordered: sum('reordered'),
    stuck: blocked.length + commandLog.unexpectedAnswers.length,
    findings: [...found.map(({ text }) => text), ...wrongCounts, ...blocked, ...commandLog.unexpectedAnswers],
    copies: records.length - distinct.length,
    events: distinct.length,
  };
}
