import { crc32 } from 'node:zlib';
import { Inject, Injectable, Optional } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { sql, type Transaction } from '#database';
import { localSchemasUrl } from '#settings';
import { EventSpans } from '../event-spans.js';
import { encode, type EncodedEvent } from '../wire/cloud-event.js';
import { shards } from './shards.js';
import { Signal } from './signal.js';

export const schemasUrl = Symbol('address of the schemas of events');

/** Events of the service that are not published yet. */
@Injectable()
export class Outbox {
  constructor(
    private readonly relaySignal: Signal,
    @Optional() private readonly spans: EventSpans = new EventSpans(),
    @Optional() @Inject(schemasUrl) private readonly schemas: string = localSchemasUrl,
  ) {}

  /** For a process outside the service: its relay picks up these events at its next poll. */
  static standalone(): Outbox {
    return new Outbox(new Signal());
  }

  /**
   * Publishes events in a business transaction: they reach the broker if and only if `tx` commits. Uses one statement
   * for any number of events. To keep the order per key, change the aggregate under its row lock before this call.
   * Returns the encoded events in the given order.
   */
  add(tx: Transaction, ...events: readonly DomainEvent[]): Promise<readonly EncodedEvent[]> {
    return this.write(tx, events, false);
  }

  /**
   * Republishes the current state of aggregates as events with new ids and unchanged versions: projections that lack
   * the state store it, the others ignore it, and no notification is sent (`Envelope.republished`). Lock the rows of
   * the aggregates as for a change.
   */
  async republish(tx: Transaction, ...events: readonly DomainEvent[]): Promise<void> {
    await this.write(tx, events, true);
  }

  private async write(
    tx: Transaction,
    events: readonly DomainEvent[],
    republished: boolean,
  ): Promise<readonly EncodedEvent[]> {
    if (events.length === 0) return [];
    const encoded = events.map((event) => this.encode(tx, event, republished));
    const rows = events.map((event, index) => {
      const { id, key, headers, payload } = encoded[index]!;
      return {
        id,
        shard: crc32(key) % shards,
        topic: event.topic.name,
        key,
        type: event.definition.wireType,
        headers,
        payload,
      };
    });
    tx.enqueue(
      sql`INSERT INTO outbox (id, shard, topic, key, type, headers, payload)
       SELECT id, shard, topic, key, type, headers, payload
         FROM ROWS FROM (
                jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
                AS (id uuid, shard smallint, topic text, key text, type text, headers jsonb, payload text)
              ) WITH ORDINALITY AS event(id, shard, topic, key, type, headers, payload, index)
        ORDER BY index`,
    );
    tx.afterCommit(() => this.relaySignal.committed(rows.map(({ shard }) => shard)));
    return encoded;
  }

  private encode(tx: Transaction, event: DomainEvent, republished: boolean): EncodedEvent {
    return encode(event, {
      republished,
      schemasUrl: this.schemas,
      traceOf: (id) => {
        const span = this.spans.create(event, id);
        tx.afterCommit(() => span.end());
        return span.context;
      },
    });
  }
}
