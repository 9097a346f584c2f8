import { chance, pick, type Random } from './random.js';

/** A place that people name in a report, in several spellings. */
export interface Place {
  readonly names: readonly string[];
  readonly rt: number;
  readonly rw: number;
}

const ownNames =
  `Cempaka Mawar Melati Kenanga Anggrek Dahlia Flamboyan Rambutan Salak Manggis Pala Cengkeh Kopo Cibuntu Cikoneng
  Cipari Pasirangin Legok Babakan Sawahlega Kebonkopi Pabuaran Tarikolot Cisalada Cimanglid Warunglobak Parungponteng
  Lebaksari Nagrak Sukasari Curugdengdeng Bantarkambing Pasirmukti Kadumangu Cibeber Cilebut Situsari Cogreg
  Karehkel Gunungbatu`.split(/\s+/);

const kinds: readonly ((name: string, number: number) => readonly string[])[] = [
  (name, number) => [`SDN ${name} ${number}`, `sd ${name} 0${number}`, `sekolah dasar ${name} ${number}`],
  (name) => [`masjid Al ${name}`, `mesjid al ${name}`, `masjid jami al-${name}`],
  (name) => [`gang ${name}`, `gg. ${name}`, `gg ${name}`],
  (name) => [`kampung ${name}`, `kp ${name}`, `Kp. ${name}`],
  (name) => [`pasar ${name}`, `psr ${name}`, `pasar ${name} lama`],
  (name) => [`perumahan Griya ${name}`, `perum griya ${name}`, `komplek Griya ${name}`],
  (name) => [`pertigaan ${name}`, `simpang ${name}`, `prapatan ${name}`],
  (name) => [`jalan raya ${name}`, `jl raya ${name}`, `jln. raya ${name}`],
];

/** The places of one village; two of them may have the same name, as a school and a market have. */
export function placesOf(next: Random, count: number): Place[] {
  return Array.from({ length: count }, () => ({
    names: pick(next, kinds)(pick(next, ownNames), 1 + Math.floor(next() * 5)),
    rt: 1 + Math.floor(next() * 9),
    rw: 1 + Math.floor(next() * 9),
  }));
}

/** The place as one reporter writes it: mostly its name, sometimes its neighbourhood, seldom the neighbourhood alone. */
export function writePlace(next: Random, { names, rw, ...place }: Place): string {
  // One in twelve names the neighbourhood beside it.
  const rt = chance(next, 1 / 12) ? place.rt + 1 : place.rt;
  const neighbourhood = pick(next, [
    `rt 0${rt} rw 0${rw}`,
    `RT 0${rt}/RW 0${rw}`,
    `rt.0${rt}/0${rw}`,
    `rt 00${rt} rw 00${rw}`,
  ]);
  if (chance(next, 0.06)) return neighbourhood;
  const name = `${pick(next, ['di', 'depan', 'dekat', 'sekitar', 'sebelah', 'di'])} ${pick(next, names)}`;
  return chance(next, 0.4) ? `${name} ${neighbourhood}` : name;
}

const owners =
  `Enok Dedeh Ujang Asep Nining Juju Mamat Entis Odah Kokom Ucup Barna Tati Emis Yoyoh Dadang Oman Eti`.split(' ');
const marks = ['warung', 'bengkel', 'toko bangunan', 'konter pulsa', 'kandang ayam', 'bengkel las', 'fotokopi', 'kios'];

/** What stands beside the place of one incident. */
export function landmarkOf(next: Random): string {
  return `samping ${pick(next, marks)} ${pick(next, ['pak', 'bu', 'mang', 'haji'])} ${pick(next, owners)}`;
}
