import { Injectable } from '@nestjs/common';
import { Access, type Actor, withinArea } from '#access';
import { allOf, columnsOf, Database, sql } from '#database';
import { key, keyset, page } from '#http-api';
import {
  type ReplyPage,
  type ReplyQuery,
  type ThreadPage,
  type ThreadQuery,
  type ThreadResponse,
  toReplyResponse,
  toThreadResponse,
} from './thread.dto.js';
import { Reply, Thread } from './thread.entity.js';
import { threadError } from './thread.errors.js';
import type { ThreadPermission } from './thread.policy.js';

const newestFirst = keyset({ id: key.uuid() }, 'desc');
const inOrder = keyset({ number: key.int() });

type ShownThread = Thread & { readonly titleShown: boolean };

const shownThread = sql`
  ${columnsOf(Thread, 'thread')},
  EXISTS (SELECT FROM reply WHERE thread_id = thread.id AND number = 1 AND reply.status = 'VISIBLE') AS title_shown`;

/** Threads and replies as their readers may see them. */
@Injectable()
export class ThreadQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Newest first. */
  async list(query: ThreadQuery): Promise<ThreadPage> {
    const { topic, area, status } = query;
    const condition = allOf(
      topic && sql`topic = ${topic}`,
      area && withinArea(sql`area_code`, area),
      status && sql`status = ${status}`,
      newestFirst.after(query),
    );
    const rows = await this.database.query<ShownThread>(
      sql`SELECT ${shownThread} FROM thread WHERE ${condition} ${newestFirst.orderAndLimit(query)}`,
    );
    return page(rows, query, newestFirst, (thread) => toThreadResponse(thread, thread.titleShown));
  }

  /** @throws 404 `thread-not-found` */
  async read(id: string): Promise<ThreadResponse> {
    const [thread] = await this.database.query<ShownThread>(sql`SELECT ${shownThread} FROM thread WHERE id = ${id}`);
    if (!thread) throw threadError('thread-not-found');
    return toThreadResponse(thread, thread.titleShown);
  }

  /** Oldest first. @throws 404 `thread-not-found` */
  async replies(actor: Actor, threadId: string, query: ReplyQuery): Promise<ReplyPage> {
    await this.read(threadId);
    const moderates = this.access.allows(actor, 'thread.moderate' satisfies ThreadPermission);
    const rows = await this.database.query<Reply>(sql`
      SELECT ${columnsOf(Reply)} FROM reply
       WHERE ${allOf(sql`thread_id = ${threadId}`, inOrder.after(query))} ${inOrder.orderAndLimit(query)}`);
    return page(rows, query, inOrder, (reply) => toReplyResponse(reply, moderates ? undefined : actor.subject));
  }
}
