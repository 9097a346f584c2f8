import { crc32 } from 'node:zlib';
import { Injectable, Optional } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import type { Transaction } from '#database';
import { EventSpans } from '../event-spans.js';
import { encode, type EncodedEvent } from '../wire/cloud-event.js';
import { Signal } from './signal.js';

/** The relays of all replicas share this many shards; an event's key decides on its shard. */
export const shards = 16;

/** What the service has said and the broker has not got yet. */
@Injectable()
export class Outbox {
  constructor(
    private readonly relaySignal: Signal,
    @Optional() private readonly spans: EventSpans = new EventSpans(),
  ) {}

  /** For a process beside the service: its relay finds what is said here when it looks the next time. */
  static standalone(): Outbox {
    return new Outbox(new Signal());
  }

  /**
   * Says something in a business transaction: the events reach the broker if and only if `tx` commits. One statement,
   * however many events. To keep the order of a key, change its aggregate under its row lock before calling this.
   * Gives them as they will travel, in the order in which they were given.
   */
  add(tx: Transaction, ...events: readonly DomainEvent[]): Promise<readonly EncodedEvent[]> {
    return this.write(tx, events, false);
  }

  /**
   * Says the present state of aggregates again, in events of new ids and of the versions that they have: projections
   * that lack it take it in, those that have it keep what they have, and nobody is told of it once more
   * (`Envelope.republished`). The aggregates' rows are locked as for a change.
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
      `INSERT INTO outbox (id, shard, topic, key, type, headers, payload)
       SELECT id, shard, topic, key, type, headers, payload
         FROM ROWS FROM (
                jsonb_to_recordset($1::jsonb)
                AS (id uuid, shard smallint, topic text, key text, type text, headers jsonb, payload text)
              ) WITH ORDINALITY AS event(id, shard, topic, key, type, headers, payload, place)
        ORDER BY place`,
      [JSON.stringify(rows)],
    );
    tx.afterCommit(() => this.relaySignal.notify());
    return encoded;
  }

  private encode(tx: Transaction, event: DomainEvent, republished: boolean): EncodedEvent {
    return encode(event, {
      republished,
      traceOf: (id) => {
        const span = this.spans.create(event, id);
        tx.afterCommit(() => span.end());
        return span.context;
      },
    });
  }
}
