import { Inject, Injectable } from '@nestjs/common';
import { Database, sql, type Transaction } from '#database';
import { SYSTEM_ACTOR } from '#lifecycle';
import { Vault } from '#vault';
import { notificationsSettings, type NotificationsSettings } from '../notifications.settings.js';
import { type Candidate, MemberChoice, relayCandidates } from './relay-candidates.js';
import { type RelayContent, sealContent } from './relay-content.js';
import type { RelayRequest } from './relay-request.entity.js';
import { RelayLifecycle } from './relay-request.lifecycle.js';

export interface RelayOrder extends RelayContent {
  readonly messageId: string;
  readonly villageCode: string;
  readonly expiresAt: Date | null;
}

type Waiting = Pick<RelayRequest, 'id' | 'status' | 'villageCode' | 'asked' | 'dueAt'>;

/** Asks members of the KIM of a village, one after the other. */
@Injectable()
export class RelayAssignment {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly requests: RelayLifecycle,
    @Inject(notificationsSettings) private readonly settings: NotificationsSettings,
  ) {}

  /** Repeated for a message, it asks once. */
  async ask(order: RelayOrder): Promise<'ASKED' | 'NO_MEMBER' | 'NO_CAPACITY'> {
    const { messageId: id, villageCode, name, text, expiresAt } = order;
    const sealed = sealContent(this.vault, id, { name, text });
    return this.database.transaction(async (tx) => {
      await lockAssignment(tx);
      const known = await tx.query(sql`SELECT FROM relay_request WHERE id = ${id}`);
      if (known.length > 0) return 'ASKED';
      const candidates = await relayCandidates(tx, [villageCode]);
      if (candidates.length === 0) return 'NO_MEMBER';
      const chosen = this.choice(candidates).next({ villageCode, asked: [] });
      if (!chosen) return 'NO_CAPACITY';
      const now = new Date();
      const latest = hoursAfter(now, this.settings.RELAY_HOURS);
      const dueAt = expiresAt !== null && expiresAt < latest ? expiresAt : latest;
      const request = { id, villageCode, ...sealed, ...this.given(chosen, [], { now, dueAt }), dueAt };
      await this.requests.create(tx, { ...request, finishedAt: null, reportedAt: null }, { actor: SYSTEM_ACTOR, now });
      return 'ASKED';
    });
  }

  /**
   * Asks the next member for each of these locked requests. Without one, an unanswered request stays with its member until its
   * end, and a declined one ends.
   */
  async passOn(tx: Transaction, waiting: readonly Waiting[], now: Date): Promise<void> {
    if (waiting.length === 0) return;
    await lockAssignment(tx);
    const choice = this.choice(
      await relayCandidates(
        tx,
        waiting.map(({ villageCode }) => villageCode),
      ),
    );
    const chosen = new Map(waiting.map((request) => [request.id, choice.next(request)]));
    const without = waiting.filter(({ id }) => !chosen.get(id));
    await this.requests.applyToMany(
      tx,
      'pass-on',
      waiting.filter(({ id }) => chosen.get(id)),
      {
        actor: SYSTEM_ACTOR,
        now,
        changes: (request) => this.given(chosen.get(request.id)!, request.asked, { now, dueAt: request.dueAt }),
      },
    );
    await this.requests.applyToMany(
      tx,
      'expire',
      without.filter(({ status }) => status === 'UNASSIGNED'),
      { actor: SYSTEM_ACTOR, now },
    );
    // No step of the lifecycle: nothing changes for the member.
    await tx.query(sql`
      UPDATE relay_request SET answer_by = NULL
       WHERE id = ANY (${without.map(({ id }) => id)}::uuid[]) AND status = 'ASKED'`);
  }

  private choice(candidates: readonly Candidate[]): MemberChoice {
    return new MemberChoice(candidates, this.settings.RELAY_CAPACITY);
  }

  private given(
    { memberId, accountId, kimId }: Candidate,
    asked: readonly string[],
    { now, dueAt }: { readonly now: Date; readonly dueAt: Date },
  ) {
    const answerBy = hoursAfter(now, this.settings.RELAY_ANSWER_HOURS);
    const before = answerBy < dueAt ? answerBy : null;
    return { memberId, accountId, kimId, asked: [...asked, memberId], askedAt: now, answerBy: before };
  }
}

/** Two messages at one time must not both take the last place of a member. */
async function lockAssignment(tx: Transaction): Promise<void> {
  await tx.query(sql`SELECT pg_advisory_xact_lock(hashtextextended('relay', 0))`);
}

function hoursAfter(now: Date, hours: number): Date {
  return new Date(now.getTime() + hours * 3_600_000);
}
