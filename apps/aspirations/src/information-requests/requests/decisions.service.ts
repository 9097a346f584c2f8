import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Attachments } from '#attachments';
import { redact } from '#text';
import { Database, sql, type Transaction } from '#database';
import type { VersionedCommand } from '#lifecycle';
import type { AspirationAction } from '../../aspirations/aspiration.actors.js';
import { type AspirationCommand, AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';
import { Redaction } from '../../aspirations/redaction/redaction.service.js';
import { Deadlines } from '../../deadlines/deadlines.js';
import type { Archiving } from '../../processing/verification/verification.dto.js';
import { decisionAttachment } from './decision-attachments.js';
import type { InformationDecisionBody } from './decision.dto.js';
import type { InformationRequestDetail } from './information-request.dto.js';
import { InformationDecision } from './information-request.entity.js';
import { InformationRequests } from './information-requests.service.js';

/** What the information officer does with a request. */
@Injectable()
export class InformationDecisions {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: AspirationLifecycle,
    private readonly requests: InformationRequests,
    private readonly deadlines: Deadlines,
    private readonly attachments: Attachments,
    private readonly redaction: Redaction,
  ) {}

  /** @throws as `Lifecycle.apply`, and as `Attachments.claim` */
  async decide(command: VersionedCommand, body: InformationDecisionBody): Promise<InformationRequestDetail> {
    const text = await this.redaction.redact(command.id, body.text, 'decide');
    const { masked: subject } = redact(body.subject, { people: await this.redaction.people(command.id) });
    return this.apply('decide', command, {
      input: { text },
      write: ({ tx, after, now }) => this.store(tx, after.id, { ...body, subject }, command, now),
    });
  }

  /** Asks the requester for what is missing; the ten working days wait for the reply. */
  async return(command: VersionedCommand, asked: string): Promise<InformationRequestDetail> {
    return this.apply('return', command, { input: { text: await this.redaction.redact(command.id, asked, 'return') } });
  }

  /** @throws 409 `no-deadline-to-extend`, `deadline-already-extended` */
  async extend(command: VersionedCommand, reason: string): Promise<InformationRequestDetail> {
    const text = await this.redaction.redact(command.id, reason, 'extend-deadline');
    return this.apply('extend-deadline', command, {
      // The law grants the requester the reason.
      input: async ({ tx, before, now }) => ({ text, dueOn: await this.deadlines.extend(tx, before, now) }),
    });
  }

  /** Ends what is no request for information that the office can decide, such as one that was withdrawn. */
  async archive(command: VersionedCommand, { reason, text }: Archiving): Promise<InformationRequestDetail> {
    const written = await this.redaction.redact(command.id, text, 'archive');
    return this.apply('archive', command, { reason, input: { reason, text: written } });
  }

  private apply(
    action: AspirationAction,
    command: VersionedCommand,
    more: Pick<AspirationCommand, 'input' | 'write' | 'reason'>,
  ): Promise<InformationRequestDetail> {
    return this.database.transaction(async (tx) => {
      await this.lifecycle.apply(tx, action, { ...command, ...more });
      return this.requests.get(command.id, command.actor, tx);
    });
  }

  private async store(
    tx: Transaction,
    aspirationId: string,
    body: InformationDecisionBody,
    { actor }: Pick<VersionedCommand, 'actor'>,
    now: Date,
  ): Promise<void> {
    const { workingDays, late } = await this.deadlines.taken(tx, aspirationId, 'INFORMATION_REQUEST', now);
    const [last] = await tx.query<{ number: number }>(
      sql`SELECT count(*)::int AS number FROM information_decision WHERE aspiration_id = ${aspirationId}`,
    );
    const id = uuidv7();
    const { text: _text, attachmentIds, ...decision } = { ...nothing, ...body };
    await tx.manager.insert(InformationDecision, {
      ...decision,
      id,
      aspirationId,
      number: last!.number + 1,
      workingDays,
      late,
      decidedBy: actor.subject,
      decidedAt: now,
    });
    await this.attachments.claim(tx, attachmentIds, { kind: decisionAttachment, id });
  }
}

/** What only some outcomes have. */
const nothing = {
  attachmentIds: [] as string[],
  ground: null,
  consequenceTest: null,
  form: null,
  cost: null,
  heldBy: null,
  forwarded: false,
};
