import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Attachments } from '#attachments';
import type { Transaction } from '#database';
import { aspirationsError } from '../aspirations.errors.js';
import type { Channel } from '../intake/channels.js';
import { IntakeLimits } from '../intake/intake-limits.js';
import { aspirationAttachment, type Bringer } from '../intake/intake.service.js';
import { mostAttachments } from '../intake/intake.dto.js';
import { newTrackingNumber } from '../intake/tracking-number.js';
import { ReporterVault } from '../reporters/reporter-vault.js';
import { TrackingPins } from '../tracking/tracking-pin.js';
import { changed } from './draft-gaps.js';
import { type DraftRow, isTaken, readDraft } from './draft-rows.js';
import type { BegunDraft, DraftChanges, DraftResponse } from './draft.dto.js';
import { AspirationDraft } from './draft.entity.js';
import { DraftVault } from './draft-vault.js';

/** Keeps what is not complete yet. */
@Injectable()
export class Drafts {
  constructor(
    private readonly drafts: DraftVault,
    private readonly attachments: Attachments,
    private readonly reporters: ReporterVault,
    private readonly pins: TrackingPins,
    private readonly limits: IntakeLimits,
  ) {}

  /** @throws 429 `intake-limited`, and as attachments do */
  async begin(tx: Transaction, channel: Channel, given: DraftChanges, bringer: Bringer): Promise<BegunDraft> {
    const { account, now } = bringer;
    const trackingNumber = newTrackingNumber();
    if (await isTaken(tx, trackingNumber)) return this.begin(tx, channel, given, bringer);
    const id = uuidv7();
    const content = changed({}, given);
    const { fullName = '', phone = null, email = null } = content.reporter ?? {};
    const citizen = this.reporters.markOf({ fullName, phone, email });
    await this.limits.admitDraft(tx, { id, channel, account, citizen }, now);
    await this.setAttachments(tx, id, content.attachmentIds);
    const draft: DraftRow = {
      id,
      version: 1,
      status: 'OPEN',
      trackingNumber,
      channel,
      account,
      ...this.drafts.seal(id, content),
      begunAt: now,
      changedAt: now,
      submittedAt: null,
    };
    await tx.manager.insert(AspirationDraft, draft);
    return { ...(await this.drafts.shown(tx, draft)), pin: await this.pins.issue(tx, id) };
  }

  /** A draft, with what is still asked for. */
  shown(from: Pick<Transaction, 'query'>, draft: DraftRow): Promise<DraftResponse> {
    return this.drafts.shown(from, draft);
  }

  /** The draft, locked; 404 `draft-not-found`, 409 `draft-submitted`. */
  async locked(tx: Transaction, id: string): Promise<DraftRow> {
    const draft = await readDraft(tx, id, 'FOR UPDATE');
    if (!draft) throw aspirationsError('draft-not-found');
    if (draft.status === 'SUBMITTED') throw aspirationsError('draft-submitted');
    return draft;
  }

  /** Fills in more of a draft that is locked. */
  async change(tx: Transaction, draft: DraftRow, changes: DraftChanges, now: Date): Promise<DraftResponse> {
    const content = changed(this.drafts.open(draft)!, changes);
    await this.setAttachments(tx, draft.id, changes.attachmentIds);
    const after = { version: draft.version + 1, changedAt: now, ...this.drafts.seal(draft.id, content) };
    await tx.manager.update(AspirationDraft, { id: draft.id }, after);
    return this.drafts.shown(tx, { ...draft, ...after });
  }

  /** Makes these uploads, and no others, the draft's; undefined leaves them as they are. */
  private async setAttachments(tx: Transaction, id: string, ids: readonly string[] | undefined): Promise<void> {
    if (ids === undefined) return;
    if (ids.length > mostAttachments)
      throw aspirationsError('too-many-attachments', {
        errors: [{ pointer: '/attachmentIds', detail: `at most ${mostAttachments}` }],
      });
    const owner = { kind: aspirationAttachment, id };
    const held = await this.attachments.list(tx, owner);
    const leftOut = held.map((attachment) => attachment.id).filter((one) => !ids.includes(one));
    if (leftOut.length > 0) await this.attachments.remove(tx, owner, leftOut);
    await this.attachments.claim(tx, ids, owner);
  }
}
