import { normalised } from '#text';
import { standardForms } from './informal-words.js';

/** Words before the name of a place; a place is known by its kind and its name. */
const kinds = new Set(
  `sekolah sd smp sma smk mi mts masjid gang kampung pasar perumahan perempatan jalan jembatan warung toko bengkel kios
  puskesmas klinik lapangan pos terminal stasiun kantor balai pabrik perusahaan blok situ curug sungai makam rumahsakit
  konter kandang fotokopi rumah spbu halte`.split(/\s+/),
);
/** Words between the kind and the name. */
const fillers = new Set(
  `al jami raya griya negeri dasar lama baru pak bapak bu ibu mang haji hj h kang teh las bangunan pulsa ayam desa ronda islam
  besar utama tengah depan di yang umum gede`.split(/\s+/),
);
/** Words that follow a kind and are no name. */
const noNames = new Set(
  `rusak berlubang mati tidak gelap macet ada yang sudah belum dan kami ini itu mau minta kami gede rt rw bocor saya warga
  karena kalau jadi di ke dari dengan banjir sampah liar penuh kosong tutup hancur longsor`.split(/\s+/),
);
const maxFillers = 3;

/** The places that a text names, such as `sd cempaka`, `gang mawar` and `perumahan melati`: each once. */
export function placesOf(text: string): string[] {
  const words = normalised(text).split(' ').map(standardOf);
  const places = new Set<string>();
  for (const [index, kind] of words.entries()) {
    if (!kinds.has(kind)) continue;
    const name = nameAfter(words, index);
    if (name !== undefined) places.add(`${kind === 'sekolah' ? 'sd' : kind} ${name}`);
  }
  return [...places];
}

function nameAfter(words: readonly string[], index: number): string | undefined {
  for (let at = index + 1; at <= index + 1 + maxFillers; at++) {
    const word = words[at];
    if (word === undefined || kinds.has(word)) return undefined;
    if (fillers.has(word) || /^\d+$/.test(word)) continue;
    return noNames.has(word) || word.length < 3 ? undefined : word;
  }
  return undefined;
}

function standardOf(word: string): string {
  return standardForms.get(word) ?? word;
}
