import { chance, pick, type Random } from './random.js';

const greetings = [
  '',
  '',
  '',
  'Assalamualaikum wr wb. ',
  'Selamat pagi pak bupati, ',
  'Yth. Bapak Bupati Bogor, ',
  'Punten pak admin ',
  'Mohon maaf sebelumnya, ',
  'min ',
  'Dengan hormat, saya warga ingin menyampaikan keluhan mengenai ',
  'Kepada yth dinas terkait. Saya ingin melaporkan bahwa ',
];
const requests = [
  '',
  '',
  ' mohon segera ditindaklanjuti',
  ' tolong diperbaiki secepatnya pak',
  '. Mohon perhatian dari dinas terkait karena sudah lama sekali tidak ada tanggapan',
  ' kapan mau dibenerin',
  ' tulung atuh pak geura dibenerkeun',
  '. Kami warga sangat berharap ada solusi dari pemerintah kabupaten bogor',
  ' mhn bantuannya',
  '. Sudah lapor ke rt dan desa tapi belum ada tindak lanjut',
];
const thanks = ['', '', ' terima kasih', ' Terimakasih 🙏🙏', ' hatur nuhun', ' trims', '. Wassalam', ' 🙏'];
const slang: readonly [RegExp, string][] = [
  [/\btidak\b/g, 'gak'],
  [/\bsudah\b/g, 'udh'],
  [/\byang\b/g, 'yg'],
  [/\bdengan\b/g, 'dgn'],
  [/\bjalan\b/g, 'jln'],
  [/\bmohon\b/g, 'mhn'],
  [/\bdepan\b/g, 'dpn'],
  [/\bkarena\b/g, 'krn'],
  [/\bbanyak\b/g, 'byk'],
];

/** A sentence as people type it. */
export function written(next: Random, sentence: string, part: 'title' | 'body'): string {
  let text =
    part === 'title' ? sentence : `${pick(next, greetings)}${sentence}${pick(next, requests)}${pick(next, thanks)}`;
  if (chance(next, 0.3)) for (const [standard, short] of slang) text = text.replaceAll(standard, short);
  text = text.replaceAll(/\p{L}{5,}/gu, (word) => (chance(next, 0.03) ? mistyped(next, word) : word));
  if (chance(next, 0.23)) text = text.toLowerCase();
  else if (chance(next, 0.06)) text = text.toUpperCase();
  if (part === 'body' && chance(next, 0.32)) text = text.replaceAll(/[.,] /g, String.raw`\n`);
  return text;
}

function mistyped(next: Random, word: string): string {
  const at = 1 + Math.floor(next() * (word.length - 2));
  return pick(next, [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word[at]! + word.slice(at),
    word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2),
  ]);
}
