import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Access, type Actor } from '#access';
import { Database, sql, type Transaction } from '#database';
import type { VersionedCommand } from '#lifecycle';
import { mask } from '#text';
import type { NewReply, NewThread } from './thread.dto.js';
import type { Reply, Thread } from './thread.entity.js';
import { ReplyLifecycle, ThreadLifecycle } from './thread.lifecycle.js';
import type { ThreadPermission } from './thread.policy.js';

/** Discussions: every KIM and the office read them, so what is personal in a text is masked before it is stored. */
@Injectable()
export class ThreadService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly threads: ThreadLifecycle,
    private readonly replies: ReplyLifecycle,
  ) {}

  async begin(tx: Transaction, actor: Actor, body: NewThread): Promise<Thread> {
    const { kimId, topic, areaCode, title, text } = body;
    this.requireWriter(actor, kimId);
    const now = new Date();
    const thread = await this.threads.create(
      tx,
      {
        id: uuidv7(),
        topic,
        areaCode,
        title: mask(title),
        kimId,
        begunBy: actor.subject,
        begunAt: now,
        replyCount: 1,
        answerId: null,
        linkKind: null,
        linkId: null,
      },
      { actor, now },
    );
    await this.write(tx, actor, thread, { kimId, text }, now);
    return thread;
  }

  /** @throws 404 `thread-not-found`, 409 `transition-refused` for a closed one */
  async reply(tx: Transaction, actor: Actor, threadId: string, body: NewReply): Promise<Reply> {
    this.requireWriter(actor, body.kimId);
    const now = new Date();
    const thread = await this.threads.apply(tx, 'reply', {
      id: threadId,
      actor,
      now,
      changes: ({ before }) => ({ replyCount: before.replyCount + 1 }),
    });
    return this.write(tx, actor, thread, body, now);
  }

  /** Marks the one answer, in the place of another one. */
  markAnswer(command: VersionedCommand, replyId: string): Promise<Thread> {
    const isOffice = this.access.allows(command.actor, 'thread.moderate' satisfies ThreadPermission);
    return this.database.transaction((tx) =>
      this.threads.apply(tx, 'mark-answer', {
        ...command,
        input: async () => ({ isOffice, answer: await visibleReply(tx, command.id, replyId) }),
        changes: { answerId: replyId },
      }),
    );
  }

  close(command: VersionedCommand, reason: string): Promise<Thread> {
    return this.database.transaction((tx) => this.threads.apply(tx, 'close', { ...command, reason }));
  }

  reopen(command: VersionedCommand, reason: string): Promise<Thread> {
    return this.database.transaction((tx) => this.threads.apply(tx, 'reopen', { ...command, reason }));
  }

  /** Hides a reply; its author reads the reason, and may appeal. */
  hide(command: VersionedCommand, reason: string): Promise<Reply> {
    const changes = { hiddenBy: command.actor.subject, moderationReason: reason };
    return this.database.transaction((tx) => this.replies.apply(tx, 'hide', { ...command, reason, changes }));
  }

  appeal(command: VersionedCommand, reason: string): Promise<Reply> {
    return this.database.transaction((tx) => this.replies.apply(tx, 'appeal', { ...command, reason }));
  }

  /** Decides on an appeal. */
  decide(command: VersionedCommand, decision: 'restore' | 'uphold', reason: string): Promise<Reply> {
    const changes = decision === 'restore' ? { moderationReason: null } : { moderationReason: reason };
    return this.database.transaction((tx) => this.replies.apply(tx, decision, { ...command, reason, changes }));
  }

  private requireWriter(actor: Actor, kimId: string | null): void {
    if (kimId === null) this.access.scopes(actor, 'thread.write-for-office' satisfies ThreadPermission);
    else this.access.check(actor, 'thread.write-for-kim' satisfies ThreadPermission, { kim: kimId });
  }

  private write(tx: Transaction, actor: Actor, thread: Thread, body: NewReply, now: Date): Promise<Reply> {
    const reply = {
      id: uuidv7(),
      threadId: thread.id,
      number: thread.replyCount,
      text: mask(body.text),
      kimId: body.kimId,
      writtenBy: actor.subject,
      writtenAt: now,
      hiddenBy: null,
      moderationReason: null,
    };
    return this.replies.create(tx, reply, { actor, now });
  }
}

async function visibleReply(tx: Transaction, threadId: string, id: string): Promise<Pick<Reply, 'id'> | null> {
  const [reply] = await tx.query<Pick<Reply, 'id'>>(
    sql`SELECT id FROM reply WHERE id = ${id} AND thread_id = ${threadId} AND status = 'VISIBLE' AND number > 1`,
  );
  return reply ?? null;
}
