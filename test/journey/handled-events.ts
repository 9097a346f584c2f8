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

/** The handling of an event by a reaction. */
export type Handled = z.infer<typeof handledPage>['items'][number] & { readonly service: ServiceName };

/** An event with the reactions that handled it. */
export interface HandledEvent {
  readonly type: string;
  readonly topic: string;
  readonly key: string;
  readonly sequence: number;
  readonly at: string;
  readonly handledBy: readonly string[];
}

/** The events that the services have handled since the start of the journey, as their HTTP API lists them. */
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
    // Always from the start: transactions may commit in another order than that of their timestamps.
    const { items } = await readOn(this.admin, service, this.starts.get(service) ?? null);
    return items.map((item) => ({ ...item, service }));
  }

  /** Whether a reaction of the service has handled an event of this type and key. */
  async hasHandled(service: ServiceName, type: string, key: string): Promise<boolean> {
    return (await this.handledBy(service)).some((handled) => handled.key === key && handled.type.includes(`.${type}.`));
  }

  /**
   * The events of these aggregates and of the requests that changed them, oldest first, and the number of other events
   * handled meanwhile.
   */
  async of(keys: { has(id: string): boolean }): Promise<{ own: HandledEvent[]; others: number }> {
    const all = (await Promise.all(services.map((service) => this.handledBy(service)))).flat();
    const requests = new Set(all.filter(({ key }) => keys.has(key)).map(({ correlationId }) => correlationId));
    const own = all.filter(({ correlationId, key }) => keys.has(key) || requests.has(correlationId));
    const events = byEvent(own);
    const others = new Set(all.map(({ eventId }) => eventId)).size - events.size;
    const handled = [...events.values()].flatMap((deliveries) => handledEvent(deliveries) ?? []);
    return { own: handled.toSorted((a, b) => a.at.localeCompare(b.at)), others };
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
