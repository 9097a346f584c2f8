import { BadRequestException, Inject, Injectable, NotFoundException } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Database, isUniqueViolation } from '#database';
import { messageBroker, type MessageBroker, NoHistoryError } from '../broker.js';
import { operator, OperatorActions } from '../dead-letters/operator-actions.js';
import { Reactions } from '../reactions/reactions.js';

/** A reaction that is (or was) run again over what the broker keeps. */
export interface Replay {
  readonly id: string;
  readonly reaction: string;
  /** Null: from the oldest event that there is. */
  readonly from: Date | null;
  readonly status: 'RUNNING' | 'DONE' | 'STOPPED';
  readonly requestedBy: string;
  readonly reason: string;
  readonly startedAt: Date;
  /** Of how many events it was forgotten that they had been handled, so that they count as new. */
  readonly forgotten: number;
  /** How many records there were to read when the reading began, at the most; null before that. */
  readonly total: number | null;
  readonly read: number;
  readonly finishedAt: Date | null;
}

const columns = `id, reaction, from_time AS "from", status, requested_by AS "requestedBy", reason,
  started_at AS "startedAt", forgotten::int, total::int, read::int, finished_at AS "finishedAt"`;

/** The replays of this service, as its operators see them; `ReplayRunner` does the work. */
@Injectable()
export class Replays {
  constructor(
    private readonly database: Database,
    private readonly reactions: Reactions,
    private readonly actions: OperatorActions,
    @Inject(messageBroker) private readonly broker: MessageBroker,
  ) {}

  /**
   * Asks for a replay; some replica begins it soon.
   *
   * @throws BadRequestException when the broker keeps nothing, the reaction has parked keys (old events would get behind
   * newer ones) or is being replayed; NotFoundException when this service has no such reaction
   */
  async start(reaction: string, from: Date | null, reason: string): Promise<Replay> {
    if (!this.reactions.all.some((handler) => handler.reaction === reaction)) throw new NotFoundException();
    if (this.broker.kind === 'in-process') throw new BadRequestException(new NoHistoryError().message);
    if (from !== null && from.getTime() > Date.now()) throw new BadRequestException('`from` lies in the future');
    try {
      return await this.database.transaction(async (tx) => {
        const parked = await tx.query(`SELECT FROM blocked_key WHERE reaction = $1 LIMIT 1`, [reaction]);
        if (parked.length > 0)
          throw new BadRequestException('the reaction has parked events: retry or discard them before a replay');
        const [replay] = await tx.query<Replay>(
          `INSERT INTO replay (id, reaction, from_time, status, requested_by, reason)
           VALUES ($1, $2, $3, 'RUNNING', $4, $5) RETURNING ${columns}`,
          [uuidv7(), reaction, from, operator(), reason],
        );
        await this.actions.record(tx, { action: 'REPLAY', reaction, reason });
        return replay!;
      });
    } catch (error) {
      if (isUniqueViolation(error, 'replay_one_at_a_time'))
        throw new BadRequestException('this reaction is being replayed already');
      throw error;
    }
  }

  /** Newest first. */
  list(limit: number): Promise<Replay[]> {
    return this.database.query<Replay>(`SELECT ${columns} FROM replay ORDER BY id DESC LIMIT $1`, [limit]);
  }

  async get(id: string): Promise<Replay> {
    const [replay] = await this.database.query<Replay>(`SELECT ${columns} FROM replay WHERE id = $1`, [id]);
    if (!replay) throw new NotFoundException();
    return replay;
  }

  /**
   * Ends a replay before its time: what it has handled again stays, the rest is as it was. Start another one to come to a
   * whole state.
   */
  async stop(id: string, reason: string): Promise<Replay> {
    return this.database.transaction(async (tx) => {
      const [replay] = await tx.query<Replay>(
        `UPDATE replay SET status = 'STOPPED', finished_at = clock_timestamp()
          WHERE id = $1 AND status = 'RUNNING' RETURNING ${columns}`,
        [id],
      );
      if (!replay) {
        await this.get(id);
        throw new BadRequestException('the replay is over already');
      }
      await this.actions.record(tx, { action: 'REPLAY_STOP', reaction: replay.reaction, reason });
      return replay;
    });
  }
}
