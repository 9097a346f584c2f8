import { fold, inOrigin } from './folded-text.js';
import { numberRun } from './number-run.js';
import { passagesIn } from './passages.js';
import type { Passage } from './datum.js';

/** A person whose name and contacts are masked wherever a text has them. */
export interface Identity {
  readonly fullName: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/** Finds the name of a person, whole or in part, and the contacts of that person in any spelling. */
export function identityIn(text: string, { fullName, phone, email }: Identity): Passage[] {
  const folded = fold(text);
  const { plain } = folded;
  const found = [...nameIn(plain, fullName), ...phoneIn(plain, phone), ...emailIn(plain, email)];
  return found.map((passage) => inOrigin(passage, folded));
}

/** Names of fewer letters are parts of other words, and of other names. */
const leastLettersInside = 6;

/**
 * Finds a full name: a long one wherever it stands, one of few letters as words of their own, and one that is an ordinary word,
 * or hardly a word, only after a title or another introduction.
 */
export function fullNameIn(text: string, fullName: string): Passage[] {
  const letters = fullName.replaceAll(/\P{L}/gu, '').length;
  if (letters === 0) return [];
  if (letters >= leastLettersInside) return passagesIn(text, fullName);
  const folded = fold(text);
  const words = wordsOf(folded.plain);
  const parts = wordsOf(fold(fullName).plain).map(({ plain }) => plain);
  const isRare = parts.length > 1 || (parts[0]!.length >= leastLetters && !ordinaryNames.has(parts[0]!));
  return words.flatMap((first, at) => {
    const written = words.slice(at, at + parts.length);
    if (!parts.every((part, index) => written[index]?.plain === part)) return [];
    if (!written.every((word, index) => index === 0 || isBeside(written[index - 1], word))) return [];
    const before = words[at - 1];
    if (!isRare && !(isBeside(before, first) && introductions.has(before!.plain))) return [];
    return inOrigin({ start: first.start, end: written.at(-1)!.end }, folded);
  });
}

const titles = new Set(
  `bapak ibu bpk pak bu sdr sdri saudara saudari tuan nyonya kang mas mbak teh haji hajjah drs dra ir dr prof ust ustadz
  kh tanpa nama anonim warga hamba allah binti bin`.split(/\s+/),
);
/** Names that are ordinary words, too: masked beside another part of the name, or after a title. */
const ordinaryNames = new Set(
  `adil agung air alam aman angin api asri bagus bahagia baik bakti bambu baru batu bersih besar biru bintang budaya bulan
  bunga bungur cahaya cinta citra daerah damai danau desa dewi dua fajar gunung harapan hijau hutan indah intan jalan jati
  jaya kampung karya kasih kencana kota kuning laut lestari luhur maju makmur mandala mawar mekar melati merdeka mulia
  mulya mutiara nusa padi pagi pasar permai permata pertama pertiwi purnama puspa putih putra putri rahayu raja rasa raya
  sari satria satu sawah sehat sejahtera sejati selamat sentosa setia suci sukses sungai surya tani taruna teguh timur tirta
  tri tunggal utama utara wangi wijaya warna`.split(/\s+/),
);
const leastLetters = 3;

interface Word extends Passage {
  readonly plain: string;
}

function nameIn(folded: string, fullName: string): Passage[] {
  const name = new Set(
    wordsOf(fold(fullName).plain)
      .map(({ plain }) => plain)
      .filter((word) => word.length >= leastLetters && !titles.has(word)),
  );
  if (name.size === 0) return [];
  const words = wordsOf(folded);
  const isName = (word: Word | undefined) => word !== undefined && name.has(word.plain);
  return words.filter((word, at) => {
    if (!isName(word)) return false;
    const [before, after] = [words[at - 1], words[at + 1]];
    if (!ordinaryNames.has(word.plain)) return true;
    const introduced = isBeside(before, word) && (isName(before) || introductions.has(before!.plain));
    return introduced || (isName(after) && isBeside(word, after));
  });
}

function isBeside(one: Word | undefined, other: Word | undefined): boolean {
  return one !== undefined && other !== undefined && other.start - one.end <= 3;
}

const introductions = new Set(`${[...titles].join(' ')} nama saya an atas`.split(' '));

/** The words of a folded text, without what is not seen in them, in lower case and without accents. */
function wordsOf(folded: string): Word[] {
  return [...folded.matchAll(/\p{L}[\p{L}']*/gu)].map(({ 0: written, index }) => ({
    plain: written.replaceAll(/'/g, '').normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase(),
    start: index,
    end: index + written.length,
  }));
}

const leastDigits = 6;

/** The digits of the number, without 0 or country code, in a run of digits; with the code that stands before them. */
function phoneIn(folded: string, phone: string | null): Passage[] {
  const own = phone?.replaceAll(/\D/g, '').replace(/^(?:62|0)/, '') ?? '';
  if (own.length < leastDigits) return [];
  return [...folded.matchAll(numberRun)].flatMap(({ 0: written, index }) => {
    const digits = [...written.matchAll(/\d/g)];
    const at = digits
      .map(([digit]) => digit)
      .join('')
      .indexOf(own);
    if (at < 0) return [];
    return { start: index + digits[at]!.index, end: index + digits[at + own.length - 1]!.index + 1 };
  });
}

function emailIn(text: string, email: string | null): Passage[] {
  if (email === null || email === '') return [];
  const [lower, own] = [text.toLowerCase(), fold(email).plain.toLowerCase()];
  if (lower.length !== text.length || own === '') return [];
  const found: Passage[] = [];
  for (let at = lower.indexOf(own); at >= 0; at = lower.indexOf(own, at + own.length))
    found.push({ start: at, end: at + own.length });
  return found;
}
