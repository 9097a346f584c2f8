import { villages } from '../../local/seed/areas.js';
import { categories } from '../../local/seed/categories.js';

const words =
  `jalan rusak berlubang desa kampung lampu mati malam gelap warga anak sekolah sungai banjir hujan deras sampah
  menumpuk bau pasar jembatan putus longsor tebing rumah roboh bantuan sosial kartu belum cair data kependudukan pindah
  akta kelahiran antre puskesmas obat habis dokter bidan posyandu balita gizi air bersih sumur kering pipa bocor saluran
  mampet irigasi sawah pupuk langka petani panen harga turun pekerja pabrik upah lembur parkir liar macet simpang rambu
  trotoar pohon tumbang kabel listrik tiang miring internet sinyal lemah kantor kecamatan petugas ramah lambat surat
  pengantar pungutan dana transparan musyawarah usulan perbaikan mohon segera ditindaklanjuti sudah lapor belum ada
  tanggapan terima kasih bapak ibu pemerintah kabupaten bogor rt rw dusun gang masjid lapangan taman balai bangunan izin
  tanah sengketa batas kebisingan debu truk tambang polusi asap pembakaran anjing liar ular nyamuk demam berdarah fogging`
    .split(/\s+/)
    .filter((word) => word !== '');

/** The villages, each with a KIM, and the categories. */
export const kimVillages: readonly string[] = villages().map(({ code }) => code);
export const categoryCodes: readonly string[] = categories.map(({ code }) => code);

/** The KIM of a village of `kimVillages`. */
export function kimOf(place: number): string {
  return `01990000-0000-7000-8000-${place.toString(16).padStart(12, '0')}`;
}

/** The account of a member of the KIM of a village of `kimVillages`. */
export function memberOf(place: number): string {
  return `01990000-0000-4000-8000-${place.toString(16).padStart(12, '0')}`;
}

/** The nth text: mostly some lines, sometimes as long as the longest real text, some with emoji, numbers and escaped line ends. */
export function textOf(n: number): { readonly title: string; readonly body: string } {
  const random = sequence(n);
  const some = (count: number) => Array.from({ length: count }, () => words[Math.floor(random() * words.length)]);
  const length = n % 200 === 199 ? 1_400 : 12 + Math.floor(random() ** 2 * 90);
  const ends = ['.', ' 🙏🙏', '\\n', '!', ' hub 0812-0000-0000', ', terima kasih'];
  const body = `${some(length).join(' ')}${ends[n % ends.length]}`;
  return { title: some(4 + (n % 5)).join(' '), body: body.slice(0, 8_471) };
}

/** Sentences of 8 to 14 words, the parts of stored texts. */
export function sentencesOf(count: number): string[] {
  const random = sequence(count);
  return Array.from({ length: count }, (_, n) =>
    Array.from({ length: 8 + (n % 7) }, () => words[Math.floor(random() * words.length)]).join(' '),
  );
}

/** The same numbers for the same seed: both sides get the same texts. */
function sequence(seed: number): () => number {
  let state = (seed + 1) * 2_654_435_761;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
