/** A text as it is searched: lower case, without marks, words apart by one space. */
export function normalizeSearchText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A tag as it is kept and compared: "Kopi Robusta" and "kopi-robusta" are one. Empty when nothing of it is left. */
export function normalizeTag(text: string): string {
  return normalizeSearchText(text).replaceAll(' ', '-');
}
