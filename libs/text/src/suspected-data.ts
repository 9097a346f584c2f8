/** What may be a name, an address or a birth in a text: for a person to decide on. */
export const suspectedKinds = ['NAME', 'ADDRESS', 'BIRTH'] as const;

export interface Suspicion {
  readonly kind: (typeof suspectedKinds)[number];
  /** The words that may identify a person. */
  readonly words: string;
}

const name = String.raw`\p{L}[\p{L}'.]{1,30}(?: \p{L}[\p{L}'.]{0,30}){0,4}`;
const after = String.raw`(?:nya)?[ :=.-]{1,4}`;
const expressions: readonly (readonly [Suspicion['kind'], RegExp])[] = [
  [
    'NAME',
    expression(
      String.raw`(?:nama(?: (?:saya|lengkap|anak|ibu|ayah|suami|istri|pelapor|pemilik|korban|warga))?|a\.? ?n|atas nama)${after}(?:adalah )?(${name})`,
    ),
  ],
  [
    'NAME',
    expression(
      String.raw`(?:bapak|bpk|pak|ibu|bu|sdr|sdri|saudara|saudari|anak saya|istri saya|suami saya|ketua rt|ketua rw)[ .]{1,2}(${name})`,
    ),
  ],
  [
    'ADDRESS',
    expression(
      String.raw`(?:alamat|beralamat|rumah saya|tinggal|domisili|berdomisili)(?:nya| saya| rumah| lengkap)?(?: di)?[ :=.-]{1,4}([\p{L}\d][\p{L}\d .,/-]{3,80})`,
    ),
  ],
  [
    'BIRTH',
    expression(
      String.raw`(?:lahir|ttl|kelahiran)(?:nya| di| pada| tanggal| tgl){0,3}[ :=.,-]{1,4}([\p{L}\d][\p{L}\d .,/-]{3,40})`,
    ),
  ],
];

function expression(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])${source}`, 'giu');
}

/** Words after which no name follows. */
const noName =
  /^(?:saya|kami|yang|di|ke|dan|atau|untuk|tidak|belum|sudah|akan|ini|itu|jalan|desa|kampung|kota|mohon|agar|bisa|rumah tangga|hamil|dinas|bupati|camat|lurah|kepala|pejabat|kades)(?![\p{L}])/iu;
const mostSuspicions = 100;

/** The passages after words such as *nama*, *a.n.*, *alamat*, *lahir* and *ibu*, each once. */
export function suspectedData(text: string): Suspicion[] {
  const plain = text.replaceAll(/\\[nrt]/g, '\n');
  const found = expressions.flatMap(([kind, each]) =>
    [...plain.matchAll(each)].map((match) => ({ kind, words: match[1]!.trim().replace(/[ .,/-]+$/, '') })),
  );
  const suspected = found.filter(({ kind, words }) => words.length > 2 && (kind !== 'NAME' || !noName.test(words)));
  return [...new Map(suspected.map((each) => [`${each.kind} ${each.words}`, each])).values()].slice(0, mostSuspicions);
}
