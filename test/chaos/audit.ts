import { miscounts, distinctEvents, overtaken } from '../platform/audit-events.js';
import { readTopics } from '../platform/kafka-records.js';
import { providerLanes } from './audit-providers.js';
import { commandLanes } from './audit-commands.js';
import { effectLanes } from './audit-effects.js';
import { handledLanes, wireLanes } from './audit-events.js';
import type { CommandLog } from './command-log.js';
import { differences } from './compare.js';
import { isOfMissingTopic } from './outbox-faults.js';
import { blockedEvents, ledgerOf } from './settle.js';
import type { ChaosPlatform } from './chaos-platform.js';

/** The result of an audit: counts that must be zero, and the findings behind them. */
export interface Verdict {
  readonly lost: number;
  readonly duplicated: number;
  readonly reordered: number;
  readonly stuck: number;
  readonly findings: readonly string[];
  /** Repeated records on the topics; each counts as one event. */
  readonly copies: number;
  readonly events: number;
}

/**
 * Follows every accepted command through an idle platform: from the response to the history, the events on the topics, the
 * reactions that handled them, and their effects.
 */
export async function audit(platform: ChaosPlatform, commandLog: CommandLog): Promise<Verdict> {
  const { databases, kafka, mailServer, providers } = platform;
  const [records, { handled, published }] = [await readTopics(kafka.brokers), await ledgerOf(platform)];
  const distinct = distinctEvents(records);
  const found = differences([
    ...(await commandLanes(commandLog, databases)),
    ...(await wireLanes(
      records.filter((record) => !isOfMissingTopic(record)),
      databases,
    )),
    ...(await handledLanes(records, [...handled.keys()], databases)),
    ...(await effectLanes(databases, mailServer)),
    ...(await providerLanes(databases, providers)),
  ]);
  const blocked = await blockedEvents(platform);
  const wrongCounts = miscounts(distinct, published);
  const wrongLast = overtaken(records);
  const sum = (kind: 'lost' | 'duplicated' | 'reordered') => found.reduce((total, one) => total + one[kind], 0);
  return {
    lost: sum('lost') + wrongCounts.length,
    duplicated: sum('duplicated'),
    reordered: sum('reordered') + wrongLast.length,
    stuck: blocked.length + commandLog.unexpectedAnswers.length,
    findings: [
      ...found.map(({ text }) => text),
      ...wrongCounts,
      ...wrongLast,
      ...blocked,
      ...commandLog.unexpectedAnswers,
    ],
    copies: records.length - distinct.length,
    events: distinct.length,
  };
}
