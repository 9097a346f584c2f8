import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { EditionPublished } from '#contracts';
import { Database, type Transaction } from '#database';
import { requireVersion } from '#http-api';
import { Outbox } from '#messaging';
import type { PublishingAction } from '../publishing.policy.js';
import { jakartaDate } from '../jakarta-date.js';
import { EditionSteps } from './edition-steps.js';
import { type EditionRow, lockedEdition } from './edition-rows.js';

type ReviewAction = 'submit' | 'return' | 'approve' | 'publish';

/** What a step of the review brings along. */
interface Step {
  readonly actor: Actor;
  readonly id: string;
  /** The version that the actor has seen. */
  readonly version: number;
}

/** From the finished draft to the public: nobody publishes alone, and nothing but what was approved. */
@Injectable()
export class EditionReview {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly steps: EditionSteps,
    private readonly outbox: Outbox,
  ) {}

  submit(step: Step): Promise<EditionRow> {
    return this.take('submit', step, {});
  }

  /** Back to the draft; an approval that was given is void. */
  return(step: Step, reason: string): Promise<EditionRow> {
    return this.take('return', step, { changes: { approvedBy: null, approvedHash: null }, reason });
  }

  /** Approves exactly the text with this hash, as a second person. */
  approve(step: Step, approvedHash: string): Promise<EditionRow> {
    return this.take('approve', step, { changes: { approvedBy: step.actor.subject, approvedHash }, approvedHash });
  }

  /** Makes it public and asks the KIM, by an event, to pass it on. */
  publish(step: Step): Promise<EditionRow> {
    const publishedAt = new Date();
    return this.take('publish', step, {
      changes: { publishedAt },
      say: (tx, { id, version, title, villageCodes, contentHash, disseminateBy }) =>
        this.outbox.add(
          tx,
          EditionPublished({
            editionId: id,
            version,
            title,
            villageCodes,
            contentHash,
            disseminateBy,
            publishedAt: publishedAt.toISOString(),
          }),
        ),
    });
  }

  private take(
    action: ReviewAction,
    { actor, id, version }: Step,
    {
      changes = {},
      reason = null,
      approvedHash,
      say,
    }: {
      changes?: Partial<EditionRow>;
      reason?: string | null;
      approvedHash?: string;
      say?: (tx: Transaction, edition: EditionRow) => Promise<unknown>;
    },
  ): Promise<EditionRow> {
    const policyAction: PublishingAction = `edition.${action}`;
    return this.database.transaction(async (tx) => {
      const edition = await lockedEdition(tx, id);
      this.access.check(actor, policyAction, { area: edition.villageCodes });
      requireVersion(edition.version, version);
      const by = { actor: actor.subject, today: jakartaDate(new Date()), ...(approvedHash && { approvedHash }) };
      const status = this.steps.judge(action, edition, by);
      const step = { action, from: edition.status, by: actor.subject, reason };
      const stored = await this.steps.store(tx, { ...edition, ...changes, status }, step);
      await say?.(tx, stored);
      return stored;
    });
  }
}
