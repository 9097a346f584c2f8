import { z } from 'zod';
import { type ServiceName, services } from '#contracts';
import type { HttpClient } from './http.js';

const ledgerPage = z.object({
  published: z.array(z.object({ topic: z.string(), type: z.string(), count: z.coerce.number() })),
  reactions: z.array(z.object({ reaction: z.string(), topic: z.string(), type: z.string() })),
  handled: z.array(z.object({ reaction: z.string(), topic: z.string(), type: z.string(), count: z.coerce.number() })),
  deadLetters: z.coerce.number(),
  outboxPending: z.coerce.number(),
});

/** The message counts of all services at about one moment. */
export interface Ledger {
  /** `topic type` → how many were published. */
  readonly published: ReadonlyMap<string, number>;
  /** `service/reaction` and `topic type` of every reaction → how many were handled. */
  readonly handled: ReadonlyMap<string, { readonly event: string; readonly count: number }>;
  readonly deadLetters: number;
  readonly outboxPending: number;
}

/** What a reaction has handled since the start of the journey. */
export interface LedgerLine {
  readonly reaction: string;
  readonly event: string;
  readonly published: number;
  readonly handled: number;
  /** Whether the reaction has handled every event of the type, or no more are open than before. */
  readonly balanced: boolean;
}

export async function readLedger(admin: HttpClient): Promise<Ledger> {
  const pages = await Promise.all(
    services.map(async (service) => [service, await admin.get(service, '/messaging/ledger', ledgerPage)] as const),
  );
  const published = new Map<string, number>();
  for (const [, page] of pages)
    for (const { topic, type, count } of page.published) add(published, `${topic} ${type}`, count);
  return {
    published,
    handled: new Map(pages.flatMap(([service, page]) => accounts(service, page))),
    deadLetters: pages.reduce((sum, [, page]) => sum + page.deadLetters, 0),
    outboxPending: pages.reduce((sum, [, page]) => sum + page.outboxPending, 0),
  };
}

function accounts(service: ServiceName, page: z.infer<typeof ledgerPage>) {
  return page.reactions.map(({ reaction, topic, type }) => {
    const row = page.handled.find((one) => one.reaction === reaction && one.topic === topic && one.type === type);
    const event = `${topic} ${type}`;
    return [`${service}/${reaction} ${event}`, { event, count: row?.count ?? 0 }] as const;
  });
}

/** The changes of the ledger since the start of the journey. */
export function compareLedgers(before: Ledger, after: Ledger): LedgerLine[] {
  return [...after.handled].map(([account, { event, count }]) => {
    const [publishedBefore, handledBefore] = [
      before.published.get(event) ?? 0,
      before.handled.get(account)?.count ?? 0,
    ];
    const open = (after.published.get(event) ?? 0) - count;
    return {
      reaction: account.slice(0, -event.length - 1),
      event,
      published: (after.published.get(event) ?? 0) - publishedBefore,
      handled: count - handledBefore,
      balanced: open === 0 || open === publishedBefore - handledBefore,
    };
  });
}

/** `topic type` of the events published between the two that no reaction consumes, with their number. */
export function unhandledBetween(before: Ledger, after: Ledger): Map<string, number> {
  const handledTypes = new Set([...after.handled.values()].map(({ event }) => event));
  const moved = [...after.published].map(
    ([event, count]) => [event, count - (before.published.get(event) ?? 0)] as const,
  );
  return new Map(moved.filter(([event, count]) => count > 0 && !handledTypes.has(event)));
}

/** How many events were published between the two, over all services and topics. */
export function publishedBetween(before: Ledger, after: Ledger): number {
  return total(after.published.values()) - total(before.published.values());
}

/** How many times a reaction handled an event between the two. */
export function handledBetween(before: Ledger, after: Ledger): number {
  const count = ({ handled }: Ledger) => total([...handled.values()].map((account) => account.count));
  return count(after) - count(before);
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function total(counts: Iterable<number>): number {
  return [...counts].reduce((sum, count) => sum + count, 0);
}
