import type { CanaryField } from '../journey/canary-texts.js';
import type { Place } from './canary-finder.js';

/** What a journey plants, and what identifies it. */
export type Planted =
  | CanaryField
  /** Of the confidential aspiration: its number, and its citizen's subject at the identity provider. */
  | 'sealedNumber'
  | 'account'
  /** Of the other one. */
  | 'number'
  /** No secrets: they show that logs, metrics and topics were read. */
  | 'eventType'
  | 'route';

const entry = 'aspirations.aspiration_entry';
const pause = 'aspirations.deadline_pause';

/** Title and body are stored, and their words to find duplicates. */
const texts = ['aspirations.aspiration', 'aspirations.aspiration_similarity'] as const;
/** Texts of the confidential aspiration: coordinator and agency read them, and most also the citizen. */
const sealedNote = ['koordinator', 'penghubung', entry] as const;
const sealedDialogue = [...sealedNote, 'reporter'] as const;
/** Who is named in a text: the agency of an anonymous aspiration reads it without. */
const thirdPerson = [
  ...(['koordinator', 'warga', 'reporter', 'aspirations.aspiration', 'aspirations.aspiration_intake'] as const),
  ...([entry, pause, `${pause}_request`, 'aspirations.office_note'] as const),
] as const;
/** Texts of the other one, which the KIM reads that brought it in. */
const withText = ['koordinator', 'penghubung-dlh', 'anggota', 'ketua'] as const;
const note = [...withText, entry] as const;
const dialogue = [...note, 'reporter'] as const;
/** What the person reads, and the chair, the village and the office that manage the members of the KIM. */
const contactOfMember = ['anggota', 'ketua', 'desa', 'verifikator'] as const;

/** Who decides on requests for information, and on objections. */
const decides = ['ppid', 'atasan-ppid'] as const;
/** With the coordinator, who reads what comes in at every door. */
const ofRequest = [...decides, 'koordinator'] as const;

/** The office that checks claims and moderates threads. */
const office = ['verifikator', 'editor'] as const;
/** Who reads a task: the KIM, the village, its district, and the office. */
const taskReaders = ['anggota', 'ketua', 'desa', 'kecamatan', ...office] as const;
/** The authors in the KIM, and the editors. */
const contributors = ['anggota', 'ketua', 'editor'] as const;

/** For each field the places where it is found: there and nowhere else. A table is one that stores it unsealed. */
export const canaryTable: Readonly<Record<Planted, readonly Place[]>> = {
  sealedTitle: ['koordinator', 'penghubung', 'warga', ...texts],
  sealedBody: ['koordinator', 'penghubung', ...texts],
  sealedFormAnswer: ['koordinator', 'penghubung', 'aspirations.aspiration_intake'],
  sealedReturn: sealedDialogue,
  sealedCompletion: sealedDialogue,
  sealedHold: sealedNote,
  sealedNote: ['koordinator', 'aspirations.office_note'],
  sealedCategoryChange: sealedNote,
  sealedDecline: sealedNote,
  sealedPauseRequest: [...sealedNote, `${pause}_request`],
  sealedPauseRefusal: sealedNote,
  sealedPause: [...sealedNote, pause],
  sealedResumption: sealedNote,
  sealedProgress: sealedDialogue,
  sealedQuestion: sealedDialogue,
  sealedAnswer: sealedDialogue,
  sealedResponse: sealedDialogue,
  sealedReopening: sealedDialogue,
  sealedAppeal: sealedDialogue,
  sealedVerdict: sealedDialogue,
  sealedThirdPhone: thirdPerson,
  sealedThirdEmail: thirdPerson,
  sealedReporterName: ['koordinator', 'mail to its bearer'],
  sealedReporterPhone: ['koordinator'],
  sealedReporterEmail: ['koordinator', 'mail to its bearer'],
  sealedDocument: ['koordinator', 'penghubung', 'warga'],
  evidence: ['koordinator', 'penghubung'],
  photoMetadata: [],
  documentMetadata: [],
  sealedNumber: [
    ...(['koordinator', 'penghubung', 'admin', 'warga', 'reporter', 'mail to its bearer', 'mail to others'] as const),
    ...(['aspirations.aspiration', 'aspirations.agency_event', 'notifications.plan', 'notifications.message'] as const),
    'notifications.role_message',
    'topics',
  ],
  // Of the own list, draft, uploads and repeated requests of the account.
  account: [
    'koordinator',
    'aspirations.aspiration_intake',
    'aspirations.aspiration_draft',
    'aspirations.attachment',
    'aspirations.idempotent_response',
    'notifications.contact_point',
  ],
  draftTitle: ['warga'],
  draftBody: ['warga'],
  draftReporterName: ['warga'],
  draftReporterPhone: ['warga'],

  title: [...withText, 'anyone', ...texts],
  body: [...withText, 'anyone', ...texts],
  return: dialogue,
  completion: dialogue,
  decline: note,
  question: dialogue,
  answer: dialogue,
  response: dialogue,
  check: dialogue,
  sendBack: note,
  lastResponse: [...dialogue, 'anyone', 'supporter', 'aspirations.aspiration'],
  thirdPhone: ['koordinator', 'penghubung-dlh', 'reporter', 'aspirations.aspiration', entry],
  reporterName: ['koordinator', 'penghubung-dlh', 'mail to its bearer'],
  reporterPhone: ['koordinator', 'penghubung-dlh'],
  reporterEmail: ['koordinator', 'penghubung-dlh', 'mail to its bearer'],
  supporterName: ['mail to its bearer'],
  supporterPhone: [],
  supporterEmail: ['mail to its bearer'],
  number: [
    ...(['koordinator', 'penghubung', 'penghubung-dlh', 'anggota', 'ketua', 'admin', 'reporter'] as const),
    ...(['mail to its bearer', 'mail to others', 'topics'] as const),
    ...(['aspirations.aspiration', 'aspirations.agency_event', 'notifications.plan', 'notifications.message'] as const),
    'notifications.role_message',
  ],

  requestTitle: [...ofRequest, ...texts],
  requestBody: [...ofRequest, ...texts],
  requestPurpose: [...decides, 'aspirations.information_request'],
  requestRefusal: [...ofRequest, 'requester', entry],
  requestConsequence: [...decides, 'aspirations.information_decision'],
  requestObjection: [...ofRequest, 'requester', entry],
  requestVerdict: [...ofRequest, 'requester', entry],
  requestAnswer: [...ofRequest, 'requester', 'aspirations.aspiration', entry],
  requesterName: ['ppid', 'koordinator'],

  // Of the claim an excerpt, without personal data.
  claimText: [...office, 'publishing.claim', 'publishing.claim_report'],
  claimPhone: [...office, 'publishing.claim_report'],
  claimLink: [...office, 'publishing.claim_report'],
  claimPlace: [...office, 'publishing.claim_report'],
  claimContact: office,
  evidenceNote: [...office, 'publishing.claim_evidence'],
  taskDecline: [...taskReaders, 'publishing.task_history'],
  reportAudience: [...taskReaders, 'publishing.task_report'],
  reportProof: [...taskReaders, 'publishing.task_report'],
  taskReturn: [...taskReaders, 'publishing.task_history'],
  threadText: [...taskReaders, 'ketua-muda', 'publishing.reply'],
  threadPhone: [],
  hiddenReply: [...office, 'publishing.reply'],
  moderationReason: [...office, 'publishing.reply', 'publishing.reply_history'],
  needText: ['editor', 'publishing.information_need'],
  needPhone: [],
  feedbackReason: ['editor', 'publishing.edition_feedback'],
  feedbackPhone: [],
  contributionTitle: [...contributors, 'publishing.contribution'],
  contributionBody: [...contributors, 'publishing.contribution'],
  contributionReturn: [...contributors, 'publishing.contribution_history'],
  editionDraft: ['editor', 'publishing.edition'],
  editionComment: ['editor', 'publishing.edition_comment'],
  editionReturn: ['editor', 'publishing.edition_history'],

  // No answer shows the text of a plan; the reason of its cancellation is in its history.
  planTitle: ['notifications.plan'],
  planText: ['notifications.plan'],
  planReason: ['editor', 'admin', 'notifications.plan_history'],
  subscriberName: [],
  subscriberEmail: ['mail to its bearer'],
  contactPhone: ['warga'],

  // Who plans trainings.
  trainingSpeaker: ['verifikator', 'registry.training'],
  trainingSignatory: ['verifikator', 'registry.training'],

  // The office of the district reads who is in a KIM.
  memberName: [...contactOfMember, 'kecamatan', 'mail to its bearer'],
  memberPhone: contactOfMember,
  memberEmail: [...contactOfMember, 'mail to its bearer'],
  memberBirthDate: contactOfMember,
  guardianName: contactOfMember,
  guardianPhone: contactOfMember,

  eventType: ['metrics', 'topics', 'aspirations.outbox_published', 'registry.inbox', 'notifications.inbox'],
  route: ['logs', 'metrics', 'aspirations.idempotent_response'],
};
