import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Attachments } from '#attachments';
import type { Transaction } from '#database';
import { AspirationLifecycle } from '../aspirations/aspiration-lifecycle.service.js';
import { kindsOfPersonalData } from '../citizens/redaction/personal-data.js';
import { ReporterVault } from '../citizens/reporters/reporter-vault.js';
import { TrackingPins } from '../citizens/tracking/tracking-pin.js';
import { validateIntake } from './intake-validation.js';
import { channelRules, consentVersion } from './channels.js';
import { textsOf } from './answer-texts.js';
import type { NewAspiration, ReceivedAspiration } from './intake.dto.js';
import { AspirationIntake } from './intake.entity.js';
import { IntakeLimits } from './intake-limits.js';
import { newTrackingNumber } from './tracking-number.js';

/** The kind of the attachments that belong to a case, or to a draft of one. */
export const aspirationAttachment = 'aspiration';

/** Who brings it in, and when. */
export interface Submitter {
  /** Subject of the account; null without one. */
  readonly account: string | null;
  readonly now: Date;
}

/** A draft that becomes a case: it keeps its id, its number, and with them its PIN. */
export interface ExistingDraft {
  readonly id: string;
  readonly trackingNumber: string;
}

export type Received = Omit<ReceivedAspiration, 'pin'>;

/** Takes aspirations in. */
@Injectable()
export class Intake {
  constructor(
    private readonly lifecycle: AspirationLifecycle,
    private readonly reporters: ReporterVault,
    private readonly attachments: Attachments,
    private readonly pins: TrackingPins,
    private readonly limits: IntakeLimits,
  ) {}

  /**
   * Takes in what is complete; whether it may be told by this channel has been decided.
   *
   * @throws 422 `channel-mismatch`, `unknown-category`, `kim-not-active`, `kim-not-of-village`, `form-incomplete`,
   * `calendar-unknown`, `too-many-attachments`; 404 `attachment-not-found`, 409 `attachment-already-claimed`, 429 `intake-limited`
   */
  async receive(tx: Transaction, entered: NewAspiration, submitter: Submitter): Promise<ReceivedAspiration> {
    const received = await this.createAspiration(tx, entered, submitter);
    return { ...received, pin: await this.pins.issue(tx, received.id) };
  }

  /** The same of a draft, whose citizen has a number and a PIN already. */
  async createAspiration(
    tx: Transaction,
    entered: NewAspiration,
    submitter: Submitter,
    draft?: ExistingDraft,
  ): Promise<Received> {
    const { account, now } = submitter;
    const { channel = 'KIM', kimId, medium = null, reporter, answers = {}, attachmentIds = [] } = entered;
    const trackingNumber = draft?.trackingNumber ?? newTrackingNumber();
    const entry = { ...entered, channel, kimId, medium, reporter, answers, attachmentIds };
    const { taken: numberTaken, formVersion } = await validateIntake(tx, entry, trackingNumber);
    if (numberTaken && draft === undefined) return this.createAspiration(tx, entered, submitter);
    const id = draft?.id ?? uuidv7();
    const { kind, category, villageCode, title, body, anonymous, confidential } = entered;
    const citizen = reporter && this.reporters.fingerprintOf(reporter);
    await this.limits.countSubmission(tx, { id, channel, account, citizen, title, body }, now);
    const { aspiration, dueOn } = await this.lifecycle.create(tx, {
      id,
      trackingNumber,
      kind,
      category,
      villageCode,
      kimId,
      channel,
      title,
      body,
      anonymous,
      confidential,
      submittedBy: account ?? 'CITIZEN',
      receivedAt: now,
    });
    tx.enqueueInsert(AspirationIntake, {
      aspirationId: id,
      medium,
      citizenAccount: channel === 'CITIZEN' ? account : null,
      consentForm: entered.consentForm ?? channelRules[channel].consentForm,
      consentVersion,
      formCategory: category,
      formVersion,
      answers,
      personalData: kindsOfPersonalData(title, body, ...textsOf(answers)),
    });
    if (reporter) this.reporters.store(tx, id, reporter, now);
    await this.attachments.claim(tx, attachmentIds, { kind: aspirationAttachment, id });
    return { id, version: aspiration.version, trackingNumber, status: 'RECEIVED', verifyBy: dueOn };
  }
}
