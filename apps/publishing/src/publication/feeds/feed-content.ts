import type { FeedEntry, FeedTombstone } from './feed.js';

const withdrawnTitles: Readonly<Record<string, string>> = {
  en: 'This information has been withdrawn',
  su: 'Informasi ieu geus dicabut',
};

/** In formats without tombstones a withdrawn item is a notice under the same id: it replaces the copy that readers have. */
export function withdrawalTitle({ language }: FeedTombstone): string {
  return withdrawnTitles[language] ?? 'Informasi ini telah dicabut';
}

const correctionLabels: Readonly<Record<string, string>> = { en: 'Correction', su: 'Ralat' };

/** The text of an entry; that of a correction begins with what was wrong. */
export function htmlOf({ html, correctionReason, language }: FeedEntry): string {
  if (correctionReason === null) return html;
  return `<p><strong>${correctionLabels[language] ?? 'Ralat'}:</strong> ${asHtml(correctionReason)}</p>\n${html}`;
}

function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
