import type { BilingualText } from '#text';

/** What a property or a parameter holds, in both languages: its meaning, unit and format, when it is null, who sees it. */
export interface FieldText extends BilingualText {
  /** A value as it occurs. */
  readonly example?: string | number | boolean | readonly (string | number)[];
}

/**
 * The texts of properties by their name: `villageCode`, wherever it occurs. Where the meaning of a name differs, the key has the
 * names of the properties above it (`decree.number`) or begins with the schema (`Task.status`). The longest key that fits counts.
 */
export type FieldTexts = Readonly<Record<string, FieldText>>;
