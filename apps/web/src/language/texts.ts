export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text, or how it is made of its values. */
type Entry = string | ((...values: never[]) => string) | { readonly [key: string]: Entry };

/** Texts in both languages. */
export interface Texts<T> {
  readonly id: T;
  readonly en: T;
}

/** The texts of a room: English without an entry of Indonesian, or with one more, does not compile. */
export function defineTexts<T extends Record<string, Entry>>(id: T, en: NoInfer<T>): Texts<T> {
  return { id, en };
}
