import { diffWordsWithSpace } from 'diff';

export type DiffOp = 'SAME' | 'ADDED' | 'REMOVED';

export interface Change {
  readonly op: DiffOp;
  readonly text: string;
}

/** Two texts without much in common take long to compare word by word: they are then shown one after the other. */
const maxEdits = 1_000;

/** The words that were removed and added, in the order of the texts; their texts together give both. */
export function wordDiff(before: string, after: string): Change[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: maxEdits });
  if (!parts)
    return [
      { op: 'REMOVED', text: before },
      { op: 'ADDED', text: after },
    ];
  return parts.map(({ added, removed, value }) => ({
    op: added ? 'ADDED' : removed ? 'REMOVED' : 'SAME',
    text: value,
  }));
}

const tags: Readonly<Record<DiffOp, readonly [string, string]>> = {
  SAME: ['', ''],
  ADDED: ['<ins>', '</ins>'],
  REMOVED: ['<del>', '</del>'],
};

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The same as HTML: text, `<ins>` and `<del>`, and nothing else. */
export function toHtml(changes: readonly Change[]): string {
  return changes
    .map(
      ({ op, text }) =>
        `${tags[op][0]}${text.replaceAll(/[&<>"]/g, (character) => references[character]!)}${tags[op][1]}`,
    )
    .join('');
}
