/**
 * The kinds of entries, and whether the citizen may read them. The reasons for which offices decline, recall or send back
 * are for offices only.
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

/** The kind of the attachments of an entry. */
export const entryAttachment = 'aspiration-entry';

/** The kinds that the citizen may read. */
export const kindsForCitizens = (Object.keys(entryKinds) as EntryKind[]).filter((kind) => entryKinds[kind].citizen);
