/**
 * Numbers that look like those of people: hours, dates, amounts, documents, tax objects, positions, addresses. Each
 * expression is bounded, so that the work grows with the length of the text.
 */
const time = String.raw`(?:[01]?\d|2[0-4])[.:][0-5]\d`;
const until = String.raw` {0,3}(?:-|s\.?\/?d\.?|sampai|hingga|to) {0,3}`;
const hour = String.raw`(?:wib|wit|wita|pagi|siang|sore|malam)`;
const month = String.raw`(?:jan|feb|mar|apr|mei|may|jun|jul|agu|aug|sep|okt|oct|nov|des|dec)[a-z]{0,6}`;

const quantities = [
  // Opening hours: 08.00-16.00, pukul 08.30, 15:30 WIB, jam 0800-1600.
  String.raw`(?<![\d.])${time}(?::\d\d)?${until}${time}(?![\d])(?![-.]\d)`,
  String.raw`(?<![a-z])(?:jam|pukul|pkl)[.: ]{0,3}(?:${time}|\d{3,4}-\d{4})(?!\d)(?![-.]\d)`,
  String.raw`(?<![\d.])${time}(?= ?${hour}\b)`,
  // Dates: 2026-11-29, 29/11/2026, 8-11-26 08.30, 29 November 2026.
  String.raw`(?<!\d)(?:19|20)\d\d([-./])\d\d?\1\d\d?(?:[ t]\d\d[.:]\d\d(?:[.:]\d\d)?)?(?!\d)(?![-./]\d)`,
  String.raw`(?<![\d.])\d\d?([-./])\d\d?\1(?:19|20)\d\d(?![-./]?\d)(?: {1,2}${time}(?!\d)(?![-.]\d))?`,
  String.raw`(?<![\d.])(?:0?[1-9]|[12]\d|3[01])([-./])(?:0?[1-9]|1[0-2])\1\d\d(?!\d)(?:(?= {1,2}${time}(?!\d)(?![-.]\d))|(?![-./ ]{0,3}\d))(?: {1,2}${time})?`,
  String.raw`(?<!\d)\d\d?[- ]${month}[- ](?:19|20)?\d\d(?!\d)`,
  String.raw`(?<![\d.])(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d(?![-./]?\d)`,
  // Amounts: Rp 8.500.000.000,-, 850000000 rupiah, 1,500,000.00.
  String.raw`(?<![a-z])(?:rp|idr)[.: ]{0,3}\d{1,15}(?:[.,]\d{1,3}){0,6}(?: \d{3}(?!\d)){0,4}`,
  String.raw`(?<![a-z])(?:seharga|senilai|sebesar|sejumlah|anggaran|biaya|denda|tarif|pagu)[: ]{1,3}\d{1,15}(?:[.,]\d{1,3}){0,6}(?!\d)(?![-.]\d)`,
  String.raw`(?<![\d.])\d{1,12}(?:[.,]\d{1,3}){0,5}(?=(?: ?(?:rupiah|ribu|juta|jt|rb|miliar|milyar|triliun|persen|meter|liter|kg|kwh|m2|m3)\b|,-))`,
  // Positions: -6.595038, 106.816635.
  String.raw`(?<![\d.])-?\d{1,3}\.\d{3,15}[ ,;]{1,3}-?\d{1,3}\.\d{3,15}(?!\d)`,
  // Addresses: RT 03/RW 05, Km 12, Blok 7, No. 15.
  String.raw`(?<![a-z])(?:rt|rw|km|blok|gang|gg|kav|lantai|lt|kelas|usia|umur)[.: ]{0,3}\d{1,3}(?!\d)(?:\/ ?\d{1,3}(?![\d-]))?`,
  String.raw`(?<![a-z])(?:no|nomor)[.: ]{1,3}\d{1,3}(?!\d)(?![-. ]{0,2}\d)`,
];

const documents = [
  // 470/0812-345/DPUPR/2026, 188.45/812/2026, surat nomor 081234567.
  String.raw`(?<![\w/.])(?=[\w.-]{1,20}\/[\w./-]{0,40}[a-z])(?:[\w.-]{1,20}\/){2,6}[\w.-]{1,20}`,
  String.raw`(?<![\w/.])(?:\d[\d.-]{0,14}\/){2,5}(?:19|20)\d\d(?!\d)`,
  String.raw`(?<![a-z])(?:surat|sk|berkas|dokumen|tiket|registrasi|resi|kwitansi|nota|perda|perbup|perkara|sertifikat|shm|shgb|imb|pbg|nib|akta|kontrak|spk|disposisi|agenda|undang-undang|uu|pasal|faktur|invoice)(?: (?:tugas|keputusan|edaran|keterangan|pengantar|perintah|pernyataan|permohonan|jalan|undangan|kuasa|tanah))?(?:[.: ]{1,3}(?:no|nomor|nomer|nmr)\b[.: ]{0,3}|: ?)\d[\d./-]{3,30}`,
  // The number of a tax object (NOP) as it is printed: 32.03.010.001.012-0345.0.
  String.raw`(?<![\d.])\d\d\.\d\d\.\d{3}\.\d{3}\.\d{3}[-.]\d{4}\.\d(?!\d)`,
];

const compiled = (sources: readonly string[]) => sources.map((source) => new RegExp(source, 'gi'));
const [quantity, document] = [compiled(quantities), compiled(documents)];

/** The folded text with the digits of hours, dates, amounts, positions and addresses replaced by letters. */
export function withoutQuantities(folded: string): string {
  return without(quantity, folded);
}

/** The same for the numbers of documents and tax objects. */
export function withoutDocumentNumbers(folded: string): string {
  return without(document, folded);
}

function without(ordinary: readonly RegExp[], folded: string): string {
  return ordinary.reduce((text, each) => text.replaceAll(each, (found) => found.replaceAll(/\d/g, 'x')), folded);
}
