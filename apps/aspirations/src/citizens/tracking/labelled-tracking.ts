import type { Language } from '#text';
import { aspirationWords } from '../../aspirations/aspiration.words.js';
import type { CitizenEntry } from '../../aspirations/entries/entry.dto.js';
import type { TrackedState, TrackingResponse } from './tracking.dto.js';
import { entryWords, resultWords, timelineWords } from './tracking-words.js';

/** What a citizen sees, with each code in words of this language beside it. */
export function labelled({ timeline, parts, entries, ...state }: TrackedState, language: Language): TrackingResponse {
  const statusLabel = (status: TrackedState['status']) => aspirationWords.statuses[status][language];
  const withLabels = (entry: CitizenEntry) => ({
    ...entry,
    kindLabel: entryWords[entry.kind][language],
    resultLabel: entry.result && resultWords[entry.result][language],
  });
  return {
    ...state,
    statusLabel: statusLabel(state.status),
    timeline: timeline.map((step) => ({
      ...step,
      actionLabel: timelineWords[step.action][language],
      statusLabel: statusLabel(step.status),
    })),
    parts: parts.map((part) => ({
      ...part,
      statusLabel: statusLabel(part.status),
      entries: part.entries.map(withLabels),
    })),
    entries: entries.map(withLabels),
  };
}
