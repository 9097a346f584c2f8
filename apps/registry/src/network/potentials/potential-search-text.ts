/** The normalized text of a search: lower case, without diacritics, words separated by one space. */
export function normalizeSearchText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The stored form of a tag: "Kopi Robusta" and "kopi-robusta" are the same. Empty without letters and digits. */
export function normalizeTag(text: string): string {
  return normalizeSearchText(text).replaceAll(' ', '-');
}
