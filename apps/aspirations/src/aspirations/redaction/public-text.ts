import { maskPassages, passagesIn } from '#text';
import type { Aspiration } from '../aspiration.entity.js';

/** What KIM and the public read of a report. It is stored; what the citizen wrote is never masked again. */
type PublicText = Pick<Aspiration, 'titleMasked' | 'bodyMasked'>;

export function publicTextOf({ titleMasked, bodyMasked }: PublicText): PublicText {
  return { titleMasked, bodyMasked };
}

export function isInPublicText({ titleMasked, bodyMasked }: PublicText, words: string): boolean {
  return passagesIn(titleMasked, words).length > 0 || passagesIn(bodyMasked, words).length > 0;
}

/** The public text with these words masked wherever it has them. */
export function withoutPassages(text: PublicText, words: readonly string[] = []): PublicText {
  const masked = (from: string) =>
    maskPassages(
      from,
      words.flatMap((each) => passagesIn(from, each)),
    );
  return { titleMasked: masked(text.titleMasked), bodyMasked: masked(text.bodyMasked) };
}
