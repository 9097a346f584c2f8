import { z } from 'zod';
import { type ServiceName, services } from '#contracts';
import type { HttpClient } from './http.js';

const handledPage = z.object({
  items: z.array(
    z.object({
      reaction: z.string(),
      eventId: z.uuid(),
      type: z.string(),
      topic: z.string(),
      key: z.string(),
      sequence: z.coerce.number(),
      correlationId: z.uuid(),
      handledAt: z.iso.datetime({ offset: true }),
    }),
  ),
  next: z.string().optional(),
});

const pageSize = 1_000;

/** One event that a reaction has handled. */
export type Handled = z.infer<typeof handledPage>['items'][number] & { readonly service: ServiceName };

/** An event that crossed from one service to others, with who handled it. */
export interface HandledEvent {
  readonly type: string;
  readonly topic: string;
  readonly key: string;
  readonly sequence: number;
  readonly at: string;
  readonly handledBy: readonly string[];
}

/** What the services have handled since the day began, as they tell it themselves. */
export class HandledEvents {
  private constructor(
    private readonly admin: HttpClient,
    private readonly starts: ReadonlyMap<ServiceName, string | null>,
  ) {}

  static async open(admin: HttpClient): Promise<HandledEvents> {
    const starts = services.map(async (service) => [service, (await readOn(admin, service, null)).cursor] as const);
    return new HandledEvents(admin, new Map(await Promise.all(starts)));
  }

  async handledBy(service: ServiceName): Promise<Handled[]> {
    // Always from the morning on: two transactions may commit in another order than the one their times say.
    const { items } = await readOn(this.admin, service, this.starts.get(service) ?? null);
    return items.map((item) => ({ ...item, service }));
  }

  /** True when a reaction of the service has handled an event of this type about this key. */
  async hasHandled(service: ServiceName, type: string, key: string): Promise<boolean> {
    return (await this.handledBy(service)).some((handled) => handled.key === key && handled.type.includes(`.${type}.`));
  }

  /**
   * The events about these aggregates and all that came of the same requests, oldest first; and how many others
   * crossed meanwhile, for somebody else.
   */
  async of(keys: { has(id: string): boolean }): Promise<{ own: HandledEvent[]; others: number }> {
    const all = (await Promise.all(services.map((service) => this.handledBy(service)))).flat();
    const requests = new Set(all.filter(({ key }) => keys.has(key)).map(({ correlationId }) => correlationId));
    const own = all.filter(({ correlationId, key }) => keys.has(key) || requests.has(correlationId));
    const events = byEvent(own);
    const others = new Set(all.map(({ eventId }) => eventId)).size - events.size;
    const crossings = [...events.values()].flatMap((deliveries) => handledEvent(deliveries) ?? []);
    return { own: crossings.toSorted((a, b) => a.at.localeCompare(b.at)), others };
  }
}

async function readOn(admin: HttpClient, service: ServiceName, from: string | null) {
  const items: z.infer<typeof handledPage>['items'] = [];
  for (let cursor = from; ;) {
    const after = cursor === null ? '' : `&after=${encodeURIComponent(cursor)}`;
    const page = await admin.get(service, `/messaging/handled?limit=${pageSize}${after}`, handledPage);
    items.push(...page.items);
    cursor = page.next ?? cursor;
    if (page.items.length < pageSize) return { items, cursor };
  }
}

function byEvent(deliveries: readonly Handled[]): Map<string, Handled[]> {
  const events = new Map<string, Handled[]>();
  for (const handled of deliveries) events.set(handled.eventId, [...(events.get(handled.eventId) ?? []), handled]);
  return events;
}

function handledEvent(deliveries: readonly Handled[]): HandledEvent | undefined {
  const sorted = deliveries.toSorted((a, b) => a.handledAt.localeCompare(b.handledAt));
  const first = sorted[0];
  return (
    first && {
      type: first.type,
      topic: first.topic,
      key: first.key,
      sequence: first.sequence,
      at: first.handledAt,
      handledBy: sorted.map(({ service, reaction }) => `${service}: ${reaction}`),
    }
  );
}
