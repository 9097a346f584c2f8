/**
 * What is written in a case, and whether its citizen may read it. Why an office passed a case on or took it back is
 * the offices' own.
 */
export const entryKinds = {
  RETURN: { citizen: true },
  COMPLETION: { citizen: true },
  QUESTION: { citizen: true },
  ANSWER: { citizen: true },
  PROGRESS: { citizen: true },
  RESPONSE: { citizen: true },
  CHECK: { citizen: true },
  REOPENING: { citizen: true },
  APPEAL: { citizen: true },
  VERDICT: { citizen: true },
  ENDING: { citizen: true },
  EXTENSION: { citizen: true },
  SENT_BACK: { citizen: false },
  DECLINE: { citizen: false },
  RECALL: { citizen: false },
} as const;
export type EntryKind = keyof typeof entryKinds;

/** The kind of the attachments that belong to an entry. */
export const entryAttachment = 'aspiration-entry';

/** The kinds that a citizen may read in the own case. */
export const kindsForCitizens = (Object.keys(entryKinds) as EntryKind[]).filter((kind) => entryKinds[kind].citizen);
