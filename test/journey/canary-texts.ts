import { day } from './days.js';

/** The fields in which a journey plants a text of its own. */
export const canaryFields = [
  // Of a confidential aspiration that an anonymous citizen submits with an account.
  'sealedTitle',
  'sealedBody',
  'sealedFormAnswer',
  'sealedReturn',
  'sealedCompletion',
  'sealedHold',
  'sealedNote',
  'sealedCategoryChange',
  'sealedDecline',
  'sealedPauseRequest',
  'sealedPauseRefusal',
  'sealedPause',
  'sealedResumption',
  'sealedProgress',
  'sealedQuestion',
  'sealedAnswer',
  'sealedResponse',
  'sealedReopening',
  'sealedAppeal',
  'sealedVerdict',
  'sealedReporterName',
  'sealedReporterPhone',
  'sealedReporterEmail',
  'sealedThirdPhone',
  'sealedThirdEmail',
  'sealedDocument',
  'photoMetadata',
  'documentMetadata',
  'evidence',
  // Of a draft that is never submitted.
  'draftTitle',
  'draftBody',
  'draftReporterName',
  'draftReporterPhone',
  // Of an aspiration that a KIM submits for a citizen, and of a citizen who supports it.
  'title',
  'body',
  'return',
  'completion',
  'decline',
  'question',
  'answer',
  'response',
  'check',
  'sendBack',
  'lastResponse',
  'reporterName',
  'reporterPhone',
  'reporterEmail',
  'thirdPhone',
  'supporterName',
  'supporterPhone',
  'supporterEmail',
  // Of a request for information, of its decisions, and of the objection to one.
  'requestTitle',
  'requestBody',
  'requestPurpose',
  'requestRefusal',
  'requestConsequence',
  'requestObjection',
  'requestVerdict',
  'requestAnswer',
  'requesterName',
  // Of the reports of a false claim, and of the evidence on it.
  'claimText',
  'claimPhone',
  'claimLink',
  'claimPlace',
  'claimContact',
  'evidenceNote',
  // Of tasks, threads, needs, feedback, contributions and drafts.
  'taskDecline',
  'reportAudience',
  'reportProof',
  'taskReturn',
  'threadText',
  'threadPhone',
  'hiddenReply',
  'moderationReason',
  'needText',
  'needPhone',
  'feedbackReason',
  'feedbackPhone',
  'contributionTitle',
  'contributionBody',
  'contributionReturn',
  'editionDraft',
  'editionComment',
  'editionReturn',
  // Of a plan for an audience, of a subscriber, and of an address that an account has added.
  'planTitle',
  'planText',
  'planReason',
  'subscriberName',
  'subscriberEmail',
  'contactPhone',
  // Of a training that is not announced.
  'trainingSpeaker',
  'trainingSignatory',
  // Of a member of a KIM.
  'memberName',
  'memberPhone',
  'memberEmail',
  'memberBirthDate',
  'guardianName',
  'guardianPhone',
] as const;
export type CanaryField = (typeof canaryFields)[number];

/** A text that is found nowhere else; of telephone numbers the digits without country code and leading zero. */
export type CanaryTexts = Readonly<Record<CanaryField, string>>;

export function canaryTexts(run: string): CanaryTexts {
  // A name has no digits.
  const letters = run.replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!);
  const texts = canaryFields.map((field, place) => {
    const digits = String((Number.parseInt(run, 16) + place) % 1e8).padStart(8, '0');
    if (field === 'memberBirthDate') return [field, day(-6_000)];
    return [field, field.endsWith('Phone') ? `812${digits}` : `kenari${field.toLowerCase()}${letters}`];
  });
  return Object.fromEntries(texts) as CanaryTexts;
}

/** `0812-3456-7890` for 81234567890. */
export function spelled(digits: string): string {
  return `0${digits.slice(0, 3)}-${digits.slice(3, 7)}-${digits.slice(7)}`;
}
