import type { ServiceName } from '#contracts';
import type { Account } from '../journey/tokens.js';

/** Who reads answers: an account, anyone without one, or a citizen by tracking number and PIN. */
export type Reader = Account | 'anyone' | 'reporter' | 'supporter' | 'requester';

/** Where a planted text can turn up: a table, the answers to a reader, or what leaves the platform. */
export type Place =
  `${ServiceName}.${string}` | Reader | 'topics' | 'logs' | 'metrics' | 'mail to its bearer' | 'mail to others';

/** Collects where words are found. */
export class CanaryFinder<Field extends string> {
  private readonly found = new Map<Field, Map<Place, Set<string>>>();
  private readonly words: readonly (readonly [Field, string])[];

  constructor(texts: Readonly<Record<Field, string>>) {
    this.words = (Object.entries(texts) as [Field, string][]).map(([field, word]) => [field, word.toLowerCase()]);
  }

  /** Searches a text, also for numbers that are written in another way and for words in a column of bytes. */
  search(place: Place, where: string, text: string): void {
    const searched = searchable(text);
    for (const [field, word] of this.words)
      if (searched.includes(word) || searched.includes(inHex(word))) this.add(field, place, where);
  }

  /** By field, the places where it was found. */
  places(): ReadonlyMap<Field, ReadonlySet<Place>> {
    return new Map([...this.found].map(([field, places]) => [field, new Set(places.keys())]));
  }

  /** What was searched when the field was found in this place, such as the paths of requests. */
  whereabouts(field: Field, place: Place): string {
    return [...(this.found.get(field)?.get(place) ?? [])].join(', ');
  }

  /** A regular expression of PostgreSQL that matches every row in which `search` finds a word. */
  get pattern(): string {
    return this.words.map(([, word]) => `${spaced(word)}|${inHex(word)}`).join('|');
  }

  private add(field: Field, place: Place, where: string): void {
    const places = this.found.get(field) ?? new Map<Place, Set<string>>();
    this.found.set(field, places.set(place, (places.get(place) ?? new Set()).add(where)));
  }
}

/** The text, and once more with the digits of numbers joined. */
function searchable(text: string): string {
  const lower = text.toLowerCase();
  return `${lower}\n${lower.replaceAll(/(?<=\d)[ .()-]+(?=\d)/g, '')}`;
}

function inHex(word: string): string {
  return Buffer.from(word).toString('hex');
}

function spaced(word: string): string {
  return /^\d+$/.test(word) ? Array.from(word).join('[ .()-]*') : word.replaceAll('.', '[.]');
}
