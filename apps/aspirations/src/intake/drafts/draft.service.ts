import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Attachments } from '#attachments';
import type { Transaction } from '#database';
import { intakeError } from '../intake.errors.js';
import { SubmissionLimits } from '../submission-limits.js';
import { aspirationAttachment } from '../attachment-access.js';
import { requireFewAttachments } from '../attachment-limit.js';
import type { Submitter } from '../submitter.js';
import { newTrackingNumber } from '#codes';
import { ReporterVault } from '../../citizens/reporters/reporter-vault.js';
import { TrackingPins } from '../../citizens/tracking/tracking-pin.js';
import { applyChanges } from './missing-fields.js';
import { type DraftRow, readDraft } from './draft-rows.js';
import { isTaken } from '../intake-validation.js';
import type { CreatedDraft, DraftChanges, DraftResponse } from './draft.dto.js';
import { AspirationDraft } from './draft.entity.js';
import { DraftVault } from './draft-vault.js';
import type { Channel } from '../../aspirations/aspiration.states.js';

/** Creates and changes drafts. */
@Injectable()
export class Drafts {
  constructor(
    private readonly drafts: DraftVault,
    private readonly attachments: Attachments,
    private readonly reporters: ReporterVault,
    private readonly pins: TrackingPins,
    private readonly limits: SubmissionLimits,
  ) {}

  /** @throws 429 `intake-limited`, and as `Attachments.claim` */
  async create(tx: Transaction, channel: Channel, given: DraftChanges, submitter: Submitter): Promise<CreatedDraft> {
    const { account, network, now } = submitter;
    const trackingNumber = newTrackingNumber();
    if (await isTaken(tx, trackingNumber)) return this.create(tx, channel, given, submitter);
    const id = uuidv7();
    const content = applyChanges({}, given);
    const { phone = null, email = null } = content.reporter ?? {};
    const identifiers = this.reporters.identifiersOf({ phone, email });
    await this.limits.countDraft(tx, { id, channel, account, network, identifiers }, now);
    await this.setAttachments(tx, id, content.attachmentIds);
    const draft: DraftRow = {
      id,
      version: 1,
      status: 'OPEN',
      trackingNumber,
      channel,
      account,
      ...this.drafts.seal(id, content),
      createdAt: now,
      changedAt: now,
      submittedAt: null,
      repeats: null,
    };
    await tx.manager.insert(AspirationDraft, draft);
    return { ...(await this.drafts.present(tx, draft)), pin: this.pins.issue(tx, id) };
  }

  /** The draft, with what is missing. */
  present(from: Pick<Transaction, 'query'>, draft: DraftRow): Promise<DraftResponse> {
    return this.drafts.present(from, draft);
  }

  /** The draft, locked. @throws 404 `draft-not-found`, 409 `draft-submitted`, `draft-discarded` */
  async lock(tx: Transaction, id: string): Promise<DraftRow> {
    const draft = await readDraft(tx, id, { lock: true });
    if (!draft) throw intakeError('draft-not-found');
    if (draft.status === 'SUBMITTED') throw intakeError('draft-submitted');
    if (draft.status === 'DISCARDED') throw intakeError('draft-discarded');
    return draft;
  }

  /** Changes a locked draft. */
  async change(tx: Transaction, draft: DraftRow, changes: DraftChanges, now: Date): Promise<DraftResponse> {
    const content = applyChanges(this.drafts.open(draft)!, changes);
    await this.setAttachments(tx, draft.id, changes.attachmentIds);
    const after = { version: draft.version + 1, changedAt: now, ...this.drafts.seal(draft.id, content) };
    await tx.manager.update(AspirationDraft, { id: draft.id }, after);
    return this.drafts.present(tx, { ...draft, ...after });
  }

  /** Discards a locked draft: destroys its content and its attachments. Its number and PIN still show that it was. */
  async discard(tx: Transaction, draft: DraftRow, now: Date): Promise<DraftResponse> {
    await this.setAttachments(tx, draft.id, []);
    const after = {
      version: draft.version + 1,
      status: 'DISCARDED',
      changedAt: now,
      wrappedKey: null,
      sealed: null,
    } as const;
    await tx.manager.update(AspirationDraft, { id: draft.id }, after);
    return this.drafts.present(tx, { ...draft, ...after });
  }

  /** Sets the attachments of the draft to these uploads; undefined leaves them as they are. */
  private async setAttachments(tx: Transaction, id: string, ids: readonly string[] | undefined): Promise<void> {
    if (ids === undefined) return;
    requireFewAttachments(ids);
    const owner = { kind: aspirationAttachment, id };
    const claimed = await this.attachments.list(tx, owner);
    const leftOut = claimed.map((attachment) => attachment.id).filter((one) => !ids.includes(one));
    if (leftOut.length > 0) await this.attachments.remove(tx, owner, leftOut);
    await this.attachments.claim(tx, ids, owner);
  }
}
