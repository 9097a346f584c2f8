import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Attachments } from '#attachments';
import type { Transaction } from '#database';
import { AspirationLifecycle } from '../aspirations/aspiration.lifecycle.js';
import { recordedActor } from '../aspirations/redaction/audience.js';
import { withUsableName } from '../citizens/reporters/reporter-name.js';
import { unreadContacts } from '../citizens/reporters/reporter-contacts.js';
import { ReporterVault } from '../citizens/reporters/reporter-vault.js';
import { newTrackingNumber } from '#codes';
import { TrackingPins } from '../citizens/tracking/tracking-pin.js';
import { aspirationAttachment } from './attachment-access.js';
import { requireFewAttachments } from './attachment-limit.js';
import { readAnswers } from './categories/read-answers.js';
import { channelRules, consentVersion } from './channels.js';
import { missingContacts } from './missing-field.js';
import type { ReceivedAspiration } from './intake.dto.js';
import { AspirationIntake } from './intake.entity.js';
import { SubmissionLimits } from './submission-limits.js';
import { validateIntake } from './intake-validation.js';
import type { RedactedSubmission } from './redacted-submission.js';
import { RepeatedSubmissions } from './repeats/repeated-submissions.js';
import { repeatNotice } from './repeats/repeat-notice.js';
import type { Submitter } from './submitter.js';

/** A draft that becomes an aspiration: it passes on its id, its number, and with them its PIN. */
export interface ExistingDraft {
  readonly id: string;
  readonly trackingNumber: string;
}

@Injectable()
export class Intake {
  constructor(
    private readonly lifecycle: AspirationLifecycle,
    private readonly reporters: ReporterVault,
    private readonly attachments: Attachments,
    private readonly pins: TrackingPins,
    private readonly limits: SubmissionLimits,
    private readonly repeats: RepeatedSubmissions,
  ) {}

  /**
   * Creates a submitted aspiration and its PIN; the caller has checked the permission to submit by this channel. The same
   * words of the same citizen give the number of the earlier aspiration, and no PIN (`RepeatedSubmissions`).
   *
   * @throws as the guards of `receive` refuse; 422 `calendar-unknown`, `too-many-attachments`, and as `Attachments.claim`
   */
  async receive(tx: Transaction, submitted: RedactedSubmission, submitter: Submitter): Promise<ReceivedAspiration> {
    const received = await this.createAspiration(tx, submitted, submitter);
    return { ...received, pin: received.repeated ? null : this.pins.issue(tx, received.id) };
  }

  /** The same of a draft, whose citizen has a number and a PIN already. */
  async createAspiration(
    tx: Transaction,
    submitted: RedactedSubmission,
    submitter: Submitter,
    draft?: ExistingDraft,
  ): Promise<Omit<ReceivedAspiration, 'pin'>> {
    const { account, network, now } = submitter;
    const { channel = 'KIM', medium = null, answers = {}, attachmentIds = [] } = submitted;
    const trackingNumber = draft?.trackingNumber ?? newTrackingNumber();
    const reporter = submitted.reporter && withUsableName(submitted.reporter);
    const identifiers = reporter ? this.reporters.identifiersOf(reporter) : [];
    requireFewAttachments(attachmentIds);
    const id = draft?.id ?? uuidv7();
    const sent = this.repeats.sentBy(submitted, channel, submitter);
    // Sent together.
    const [earlier, { numberTaken, formVersion, questions, missing, checks }] = await Promise.all([
      this.repeats.find(tx, sent, now),
      validateIntake(tx, { ...submitted, channel, medium, answers, attachmentIds }, trackingNumber),
    ]);
    const unanswered = [...missing, ...missingContacts(reporter ? unreadContacts(reporter) : [])];
    if (earlier)
      return { ...earlier, repeated: true, notice: repeatNotice(earlier.trackingNumber), missing: unanswered };
    if (numberTaken && draft === undefined) return this.createAspiration(tx, submitted, submitter);
    // What a guard refuses does not count: it is rolled back.
    const withinLimits = await this.limits.countSubmission(tx, { id, channel, account, network, identifiers }, now);
    const { kind, category, villageCode, kimId, title, titleMasked, body, bodyMasked } = submitted;
    const { anonymous, confidential, answersMasked, personalData } = submitted;
    const { aspiration, dueOn } = await this.lifecycle.receive(
      tx,
      {
        id,
        trackingNumber,
        kind,
        category,
        villageCode,
        kimId,
        channel,
        title,
        titleMasked,
        body,
        bodyMasked,
        anonymous,
        confidential,
        submittedBy: recordedActor(channel, account),
        receivedAt: now,
      },
      { category, intake: { ...checks, withinLimits }, informationRequest: submitted.informationRequest },
    );
    tx.enqueueInsert(AspirationIntake, {
      aspirationId: id,
      medium,
      citizenAccount: channel === 'CITIZEN' ? account : (submitter.citizen ?? null),
      consentForm: submitted.consentForm ?? channelRules[channel].consentForm,
      consentVersion,
      formCategory: category,
      formVersion,
      answers: readAnswers(questions, answers),
      answersMasked: readAnswers(questions, answersMasked),
      personalData,
      latitude: submitted.position?.latitude ?? null,
      longitude: submitted.position?.longitude ?? null,
      fingerprint: sent?.fingerprint ?? null,
    });
    await this.attachments.claim(tx, attachmentIds, { kind: aspirationAttachment, id });
    if (reporter) this.reporters.store(tx, id, reporter, now);
    return {
      id,
      version: aspiration.version,
      trackingNumber,
      status: 'RECEIVED',
      verifyBy: dueOn,
      repeated: false,
      notice: null,
      missing: unanswered,
    };
  }
}
