import type { Datum } from './datum.js';

/** Words for a part of an office right before its number or address. */
const office =
  /\b(?:kantor|dinas|badan|upt|uptd|kecamatan|kelurahan|desa|call ?cent(?:er|re)|contact cent(?:er|re)|hot ?line|layanan|pelayanan|posko|loket|sekretariat|pengaduan|puskesmas|rsud|customer service|admin|helpdesk|resmi)\b/i;
/** Words for a person between them. */
const person = /\b(?:bapak|ibu|bpk|pak|bu|sdr|sdri|saudara|saudari|pelapor|warga|pemohon|korban|pemilik|a\.?n)\b/i;
const longestLead = 60;
const government = /[@.](?:go|desa|mil|ac|sch)\.id$/i;

/**
 * Whether a number or address in a text of an office is one of the office's own: given as its own, under a domain of the
 * government, or after words for an office and none for a person.
 *
 * @param own the addresses of the office
 */
export function isOfOffice(text: string, { kind, start, end }: Datum, own: readonly string[]): boolean {
  if (kind !== 'PHONE' && kind !== 'EMAIL') return false;
  const written = text.slice(start, end).toLowerCase();
  if (kind === 'EMAIL' && (government.test(written) || own.includes(written))) return true;
  const clause = text
    .slice(Math.max(0, start - longestLead), start)
    .split(/[;!?\n]|\. (?=[A-Z])/)
    .at(-1)!;
  return office.test(clause) && !person.test(clause);
}
