/**
 * The kinds of entries, and whether the reporter reads them; those of other citizens masked. The reasons for which offices
 * decline, recall, hold, re-categorise, send back, pause or resume are for offices only.
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
  OBJECTION: { citizen: 'MASKED' },
  APPEAL: { citizen: true },
  VERDICT: { citizen: true },
  ENDING: { citizen: true },
  EXTENSION: { citizen: true },
  SENT_BACK: { citizen: false },
  DECLINE: { citizen: false },
  HOLD: { citizen: false },
  CATEGORY_CHANGE: { citizen: false },
  RECALL: { citizen: false },
  PAUSE_REQUEST: { citizen: false },
  PAUSE_REFUSAL: { citizen: false },
  PAUSE: { citizen: false },
  RESUMPTION: { citizen: false },
} as const;
export type EntryKind = keyof typeof entryKinds;

/** The kind of the attachments of an entry. */
export const entryAttachment = 'aspiration-entry';

/** The kinds that the citizen may read. */
export const kindsForCitizens = (Object.keys(entryKinds) as EntryKind[]).filter(
  (kind) => entryKinds[kind].citizen !== false,
);
