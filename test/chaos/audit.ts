import { miscounts, firstOfEach } from '../platform/audit-events.js';
import { readTopics } from '../platform/kafka-records.js';
import { commandLanes } from './audit-commands.js';
import { effectLanes } from './audit-effects.js';
import { handledLanes, wireLanes } from './audit-events.js';
import type { Book } from './book.js';
import { differences } from './compare.js';
import { heldUp, ledgerOf } from './settle.js';
import type { StruckPlatform } from './struck-platform.js';

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
export async function audit(platform: StruckPlatform, book: Book): Promise<Verdict> {
  const { databases, kafka, post } = platform;
  const [records, { handled, published }] = [await readTopics(kafka.brokers), await ledgerOf(platform)];
  const said = firstOfEach(records);
  const found = differences([
    ...(await commandLanes(book, databases)),
    ...(await wireLanes(records, databases)),
    ...(await handledLanes(records, [...handled.keys()], databases)),
    ...(await effectLanes(databases, post)),
  ]);
  const held = await heldUp(platform);
  const wrongBooks = miscounts(said, published);
  const sum = (kind: 'lost' | 'duplicated' | 'reordered') => found.reduce((total, one) => total + one[kind], 0);
  return {
    lost: sum('lost') + wrongBooks.length,
    duplicated: sum('duplicated'),
    reordered: sum('reordered'),
    stuck: held.length + book.surprises.length,
    findings: [...found.map(({ text }) => text), ...wrongBooks, ...held, ...book.surprises],
    copies: records.length - said.length,
    events: said.length,
  };
}
