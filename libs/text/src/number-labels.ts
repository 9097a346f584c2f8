import type { PersonalDataKind } from './datum.js';

/** What a number is by the words before it. */
export interface NumberLabel {
  readonly kind: Extract<PersonalDataKind, 'NIK' | 'PHONE' | 'NUMBER'>;
  /** Fewer digits than these are something else. */
  readonly leastDigits: number;
  /** A word such as `nomor`, or a colon, stands between: even what looks like an amount is such a number. */
  readonly named: boolean;
}

type Label = Pick<NumberLabel, 'kind'> & { readonly spellings: readonly string[]; readonly fuzzy: boolean };

const labels: readonly Label[] = [
  { kind: 'NIK', fuzzy: true, spellings: ['nik', 'ktp', 'ektp', 'kependudukan'] },
  { kind: 'NIK', fuzzy: false, spellings: ['kk', 'keluarga', 'penduduk', 'kia'] },
  { kind: 'NUMBER', fuzzy: true, spellings: ['bpjs', 'nisn', 'rekening', 'npwp'] },
  { kind: 'NUMBER', fuzzy: false, spellings: ['norek', 'rek', 'nop', 'kis', 'jkn', 'nis', 'paspor'] },
  { kind: 'PHONE', fuzzy: false, spellings: ['hp', 'nohp', 'hape', 'wa', 'nowa', 'whatsapp', 'telp', 'telepon'] },
  { kind: 'PHONE', fuzzy: false, spellings: ['telpon', 'tlp', 'tlpn', 'tel', 'hub', 'hubungi', 'kontak', 'handphone'] },
];
const exact = new Map(labels.flatMap((label) => label.spellings.map((spelling) => [spelling, label] as const)));
const fuzzy = labels.filter((label) => label.fuzzy);

/** Words between a label and its number. */
const naming = new Set(['no', 'nomor', 'nomer', 'nmr', 'nmor', 'nomr']);
const fillers = new Set(
  `${[...naming].join(' ')} saya sy aku kami ini itu adalah ialah yaitu yakni nya dgn dengan di ke atas an bank bri bca bni
  bjb mandiri bsi btn cimb kesehatan ketenagakerjaan pbb pajak objek anak ibu bapak istri suami orang tua almarhum dan
  lama baru asli pribadi elektronik`.split(/\s+/),
);
/** Ordinary words that a typing error makes of no label. */
const ordinaryWords = new Set(['naik', 'nih', 'unik', 'pnik', 'klik', 'manik', 'baik']);

const longestLead = 72;
const mostWords = 7;

/** The label of the number at `start`, which the words before it give, with typing errors in them. */
export function labelBefore(folded: string, start: number): NumberLabel | undefined {
  const lead = folded
    .slice(Math.max(0, start - longestLead), start)
    .toLowerCase()
    .replaceAll(/(?<=n)[1!|](?=k)/g, 'i');
  const words = wordsOf(lead.slice(lead.search(/[^\d\u2022?;]*$/)));
  const between: string[] = [];
  for (const [index, word] of words.toReversed().entries()) {
    const label = labelOf(word);
    if (label) return judge(label, [words[words.length - index - 2] ?? '', ...between], lead);
    between.push(word);
  }
  return undefined;
}

function judge(
  { kind, isExact }: FoundLabel,
  [before, ...between]: readonly string[],
  lead: string,
): NumberLabel | undefined {
  const named = [before!, ...between].some((word) => naming.has(word)) || /[:=]\s{0,3}$/.test(lead);
  const direct = between.every((word) => fillers.has(word));
  if (kind === 'PHONE') return direct ? { kind, leastDigits: 7, named } : undefined;
  return { kind, leastDigits: !direct || !isExact ? 10 : named ? 5 : 6, named };
}

/** The last words, those of single letters (`N.I.K`, `n i k`) joined. */
function wordsOf(lead: string): string[] {
  const joined = lead.replaceAll(/(?<![\p{L}])(\p{L})[-. ]{1,2}(?=\p{L}(?!\p{L}))/gu, '$1');
  return (joined.match(/\p{L}+/gu) ?? []).slice(-mostWords);
}

type FoundLabel = Pick<Label, 'kind'> & { readonly isExact: boolean };

function labelOf(word: string): FoundLabel | undefined {
  const plain = word.replace(/(?<=..)(?:nya|ku|mu)$/, '').replaceAll(/^nlk$/g, 'nik');
  const known = exact.get(plain) ?? exact.get(word);
  if (known) return { kind: known.kind, isExact: true };
  if (plain.length < 3 || plain.length > 10 || ordinaryWords.has(plain)) return undefined;
  const near = fuzzy.find(({ spellings }) => spellings.some((spelling) => isTypingError(plain, spelling)));
  return near && { kind: near.kind, isExact: false };
}

/** One letter is missing, doubled, wrong, or two are exchanged; in a long word two errors. */
function isTypingError(word: string, spelling: string): boolean {
  const most = spelling.length > 6 ? 2 : 1;
  return Math.abs(word.length - spelling.length) <= most && distance(word, spelling) <= most;
}

/** The optimal string alignment distance of two short words. */
function distance(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const wrong = one[i - 1] === other[j - 1] ? 0 : 1;
      const exchanged = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row[j] = Math.min(
        rows[i - 1]![j]! + 1,
        row[j - 1]! + 1,
        rows[i - 1]![j - 1]! + wrong,
        exchanged ? rows[i - 2]![j - 2]! + 1 : Infinity,
      );
    }
    rows.push(row);
  }
  return rows.at(-1)!.at(-1)!;
}
