import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { jakartaDate } from '#calendar';
import { Database, prepared, sql } from '#database';
import type { ContactChannel } from './contact-point.entity.js';

/** What is counted, each kind with a limit of its own. */
export type CountedKind = 'PERSON' | 'OFFICE' | 'CONFIRMATION';

export interface CountedMessage {
  readonly channel: ContactChannel;
  readonly fingerprint: Buffer;
  readonly kind: CountedKind;
}

/** How many messages an address gets on a day of Jakarta, for all recipients and senders together. */
@Injectable()
export class AddressCaps {
  constructor(private readonly database: Database) {}

  /** Of each message, whether its address has had fewer today than the limit; only then it is counted. One statement for a batch. */
  async count(
    messages: readonly CountedMessage[],
    limits: Readonly<Partial<Record<CountedKind, number>>>,
    now = new Date(),
  ): Promise<boolean[]> {
    if (messages.length === 0) return [];
    const wanted = new Map<string, { channel: string; kind: string; fingerprint: string; messages: number }>();
    for (const { channel, kind, fingerprint } of messages) {
      const key = keyOf(channel, kind, fingerprint.toString('hex'));
      const before = wanted.get(key)?.messages ?? 0;
      wanted.set(key, { channel, kind, fingerprint: fingerprint.toString('hex'), messages: before + 1 });
    }
    const most = JSON.stringify(limits);
    const rows = await this.database.query<{ channel: string; kind: string; fingerprint: string; room: number }>(
      prepared(sql`
      INSERT INTO address_day (fingerprint, channel, kind, day, messages)
      SELECT decode(fingerprint, 'hex'), channel, kind, ${jakartaDate(now)}, least(messages, (${most}::jsonb ->> kind)::int)
        FROM jsonb_to_recordset(${JSON.stringify([...wanted.values()])}::jsonb)
             AS row (fingerprint text, channel text, kind text, messages int)
       ORDER BY fingerprint, channel, kind
      ON CONFLICT (fingerprint, channel, kind, day) DO UPDATE
         SET messages = greatest(address_day.messages,
                          least(address_day.messages + excluded.messages, (${most}::jsonb ->> excluded.kind)::int))
      RETURNING channel, kind, encode(fingerprint, 'hex') AS fingerprint,
                new.messages - coalesce(old.messages, 0) AS room`),
    );
    const rooms = new Map(
      rows.map(({ channel, kind, fingerprint, room }) => [keyOf(channel, kind, fingerprint), room]),
    );
    return messages.map(({ channel, kind, fingerprint }) => {
      const key = keyOf(channel, kind, fingerprint.toString('hex'));
      const room = rooms.get(key) ?? 0;
      rooms.set(key, room - 1);
      return room > 0;
    });
  }

  /** Forgets the counts of past days. */
  @Cron(CronExpression.EVERY_DAY_AT_3AM, { waitForCompletion: true })
  async run(): Promise<void> {
    await this.database.query(sql`DELETE FROM address_day WHERE day < current_date - 2`);
  }
}

function keyOf(...parts: [channel: string, kind: string, fingerprint: string]): string {
  return parts.join(' ');
}
