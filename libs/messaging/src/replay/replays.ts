import { BadRequestException, Inject, Injectable, NotFoundException } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Database, isUniqueViolation, type Queryable, sql } from '#database';
import { rule } from '#text';
import { messageBroker, type MessageBroker } from '../broker.js';
import { operator, OperatorActions } from '../dead-letters/operator-actions.js';
import { Reactions } from '../reactions/reactions.js';

const noHistory = rule({
  en: 'the in-process broker stores no events; republish the registry instead: npm run sambung -- registry republish',
  id: 'broker dalam proses tidak menyimpan peristiwa; terbitkan ulang registri: npm run sambung -- registry republish',
});

/** A rerun of one reaction over the stored events. */
export interface Replay {
  readonly id: string;
  readonly reaction: string;
  /** Null: from the oldest stored event. */
  readonly from: Date | null;
  readonly status: 'RUNNING' | 'DONE' | 'STOPPED';
  readonly requestedBy: string;
  readonly reason: string;
  readonly startedAt: Date;
  /** Number of events whose inbox rows were deleted, so that they count as new. */
  readonly inboxRowsDeleted: number;
  /** Upper bound of the records to read, set when the read starts; null before that. */
  readonly total: number | null;
  readonly read: number;
  readonly finishedAt: Date | null;
}

const columns = sql`id, reaction, from_time AS "from", status, requested_by, reason,
  started_at, inbox_rows_deleted::int, total::int, read::int, finished_at`;

/** The replays of this service for operators; `ReplayRunner` runs them. */
@Injectable()
export class Replays {
  constructor(
    private readonly database: Database,
    private readonly reactions: Reactions,
    private readonly actions: OperatorActions,
    @Inject(messageBroker) private readonly broker: MessageBroker,
  ) {}

  /**
   * Requests a replay; a replica starts it soon.
   *
   * @throws BadRequestException when the broker stores no events, the reaction has blocked keys (old events would
   * follow newer ones) or is being replayed; NotFoundException when the service has no such reaction
   */
  async start(reaction: string, from: Date | null, reason: string): Promise<Replay> {
    if (!this.reactions.all.some((handler) => handler.reaction === reaction)) throw new NotFoundException();
    if (this.broker.kind === 'in-process') throw new BadRequestException(noHistory);
    if (from !== null && from.getTime() > Date.now())
      throw new BadRequestException(
        rule({ en: '`from` must not lie in the future', id: '`from` tidak boleh di masa depan' }),
      );
    try {
      return await this.database.transaction(async (tx) => {
        const blocked = await tx.query(sql`SELECT FROM blocked_key WHERE reaction = ${reaction} LIMIT 1`);
        if (blocked.length > 0)
          throw new BadRequestException(
            rule({
              en: 'the reaction has dead letters: retry or discard them before a replay',
              id: 'reaksi ini memiliki dead letter: ulangi atau buang sebelum pemutaran ulang',
            }),
          );
        const [replay] = await tx.query<Replay>(
          sql`INSERT INTO replay (id, reaction, from_time, status, requested_by, reason)
           VALUES (${uuidv7()}, ${reaction}, ${from}, 'RUNNING', ${operator()}, ${reason}) RETURNING ${columns}`,
        );
        await this.actions.record(tx, { action: 'REPLAY', reaction, reason });
        return replay!;
      });
    } catch (error) {
      if (isUniqueViolation(error, 'replay_one_at_a_time'))
        throw new BadRequestException(
          rule({
            en: 'a replay of this reaction is already running',
            id: 'pemutaran ulang reaksi ini sedang berjalan',
          }),
        );
      throw error;
    }
  }

  /** Newest first. */
  list(limit: number): Promise<Replay[]> {
    return this.database.query<Replay>(sql`SELECT ${columns} FROM replay ORDER BY id DESC LIMIT ${limit}`);
  }

  async get(id: string, source: Queryable = this.database): Promise<Replay> {
    const [replay] = await source.query<Replay>(sql`SELECT ${columns} FROM replay WHERE id = ${id}`);
    if (!replay) throw new NotFoundException();
    return replay;
  }

  /**
   * Stops a running replay: events already handled again stay handled, the others are unchanged. Start another replay
   * for a complete state.
   */
  async stop(id: string, reason: string): Promise<Replay> {
    return this.database.transaction(async (tx) => {
      const [replay] = await tx.query<Replay>(
        sql`UPDATE replay SET status = 'STOPPED', finished_at = clock_timestamp()
          WHERE id = ${id} AND status = 'RUNNING' RETURNING ${columns}`,
      );
      if (!replay) {
        await this.get(id, tx);
        throw new BadRequestException(
          rule({ en: 'the replay has already ended', id: 'pemutaran ulang ini sudah selesai' }),
        );
      }
      await this.actions.record(tx, { action: 'REPLAY_STOP', reaction: replay.reaction, reason });
      return replay;
    });
  }
}
