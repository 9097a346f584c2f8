const masked = '▒▒▒';

/** What looks like a person's own data in running text: identity numbers, telephone numbers, e-mail addresses. */
const personal = [
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  /(?<![\p{L}\p{N}])\+?\d(?:[\s().-]{0,2}\d){7,18}(?![\p{L}\p{N}])/gu,
];

/** The text with what looks like somebody's own data made unreadable. */
export function maskPersonalData(text: string): string {
  return personal.reduce((left, pattern) => left.replaceAll(pattern, masked), text);
}
