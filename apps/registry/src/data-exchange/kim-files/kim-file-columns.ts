import { fieldsOfActivity, memberPosts } from '#contracts';
import type { TableShape } from '#http-api';

interface FileColumn {
  /** What stands above it in the template. */
  readonly title: string;
  /** The subject of the column. A column of the KIM is needed in one of its rows only. */
  readonly of: 'KIM' | 'MEMBER';
  /** The path of the value in the parsed KIM or member. */
  readonly at: string;
  readonly required?: true;
  /** How its cells are read, besides as text. */
  readonly kind?: 'day' | 'phone' | 'village';
  /** What a cell must contain, as a part of a sentence. */
  readonly en: string;
  readonly id: string;
}

export const importedStatuses = ['DRAFT', 'SUBMITTED', 'ACTIVE'] as const;

/** Their Indonesian names. */
export const statusNames: Readonly<Record<string, (typeof importedStatuses)[number]>> = {
  DRAF: 'DRAFT',
  DIAJUKAN: 'SUBMITTED',
  AKTIF: 'ACTIVE',
};

/** The Indonesian names of the posts. */
export const postNames: Readonly<Record<string, (typeof memberPosts)[number]>> = {
  KETUA: 'CHAIR',
  SEKRETARIS: 'SECRETARY',
  BENDAHARA: 'TREASURER',
  ANGGOTA: 'MEMBER',
};

const aDay = {
  kind: 'day',
  en: 'a day such as 2026-02-03, 03/02/2026 or 3 Februari 2026',
  id: 'tanggal seperti 03/02/2026, 3 Februari 2026, atau 2026-02-03',
} as const;
const aNumber = {
  kind: 'phone',
  en: 'a telephone number such as 0812-3456-7890',
  id: 'nomor telepon seperti 0812-3456-7890',
} as const;

/**
 * The columns of a file of KIM and their members, with a row for each member. The number and the issuer of the decree
 * identify the KIM of a row.
 */
export const fileColumns = {
  decreeNumber: {
    title: 'Nomor SK',
    of: 'KIM',
    at: 'decree.number',
    required: true,
    en: 'the number of the decree, in every row',
    id: 'nomor SK, di setiap baris',
  },
  decreeIssuer: {
    title: 'Penerbit SK',
    of: 'KIM',
    at: 'decree.issuer',
    required: true,
    en: 'who issued the decree, in every row',
    id: 'penerbit SK, di setiap baris',
  },
  decreeDate: { title: 'Tanggal SK', of: 'KIM', at: 'decree.date', required: true, ...aDay },
  decreeTermFrom: { title: 'SK berlaku dari', of: 'KIM', at: 'decree.termFrom', ...aDay },
  decreeTermUntil: {
    title: 'SK berlaku sampai',
    of: 'KIM',
    at: 'decree.termUntil',
    kind: 'day',
    en: 'a day such as 2029-02-02, not before the first day of the term',
    id: 'tanggal seperti 02/02/2029, tidak sebelum awal masa berlaku',
  },
  kimName: {
    title: 'Nama KIM',
    of: 'KIM',
    at: 'name',
    required: true,
    en: 'a name of 200 characters at most',
    id: 'nama, paling banyak 200 huruf',
  },
  villages: {
    title: 'Desa/Kelurahan',
    of: 'KIM',
    at: 'villageCodes',
    required: true,
    kind: 'village',
    en: 'names or codes of villages such as Caringin or 32.01.27.2001, each once, separated by |',
    id: 'nama atau kode desa/kelurahan seperti Caringin atau 32.01.27.2001, masing-masing sekali, dipisah |',
  },
  district: {
    title: 'Kecamatan',
    of: 'KIM',
    at: 'district',
    en: 'the district of the villages, for villages that are given by name',
    id: 'kecamatan dari desa/kelurahan, bila desa/kelurahan ditulis dengan nama',
  },
  fieldsOfActivity: {
    title: 'Bidang kegiatan',
    of: 'KIM',
    at: 'profile.fieldsOfActivity',
    en: `fields of activity with | between: ${fieldsOfActivity.join(', ')}`,
    id: `bidang kegiatan dipisah |: ${fieldsOfActivity.join(', ')}`,
  },
  kimStatus: {
    title: 'Status KIM',
    of: 'KIM',
    at: 'status',
    en: `${importedStatuses.join(', ')}, or nothing for SUBMITTED`,
    id: `${Object.keys(statusNames).join(', ')}, atau kosong untuk DIAJUKAN`,
  },
  fullName: {
    title: 'Nama anggota',
    of: 'MEMBER',
    at: 'fullName',
    required: true,
    en: 'a name of 200 characters at most',
    id: 'nama, paling banyak 200 huruf',
  },
  post: {
    title: 'Jabatan',
    of: 'MEMBER',
    at: 'post',
    required: true,
    en: `one of ${memberPosts.join(', ')}`,
    id: `salah satu dari ${Object.keys(postNames).join(', ')}`,
  },
  joinedOn: { title: 'Bergabung sejak', of: 'MEMBER', at: 'joinedOn', required: true, ...aDay },
  email: { title: 'Surel', of: 'MEMBER', at: 'email', en: 'an e-mail address', id: 'alamat surel' },
  phone: { title: 'Telepon', of: 'MEMBER', at: 'phone', ...aNumber },
  birthDate: { title: 'Tanggal lahir', of: 'MEMBER', at: 'birthDate', ...aDay },
  guardianName: {
    title: 'Nama wali',
    of: 'MEMBER',
    at: 'guardian.fullName',
    en: 'the name of the guardian of a member under 18',
    id: 'nama wali untuk anggota di bawah 18 tahun',
  },
  guardianPhone: { title: 'Telepon wali', of: 'MEMBER', at: 'guardian.phone', ...aNumber },
  homeVillage: {
    title: 'Desa/Kelurahan asal',
    of: 'MEMBER',
    at: 'homeVillageCode',
    kind: 'village',
    en: 'the village of a member who lives elsewhere, such as 32.01.27.2001 or Caringin, Kec. Caringin',
    id: 'desa/kelurahan anggota dari luar wilayah, seperti Caringin, Kec. Caringin atau 32.01.27.2001',
  },
  termFrom: { title: 'Masa bakti dari', of: 'MEMBER', at: 'term.from', ...aDay },
  termUntil: {
    title: 'Masa bakti sampai',
    of: 'MEMBER',
    at: 'term.until',
    kind: 'day',
    en: "a day after the beginning of an officer's term, such as 2029-02-03",
    id: 'tanggal setelah awal masa bakti pengurus, seperti 03/02/2029',
  },
} as const satisfies Record<string, FileColumn>;

export type ColumnName = keyof typeof fileColumns;
export type Cells = Readonly<Partial<Record<ColumnName, string>>>;

export const columnNames = Object.keys(fileColumns) as ColumnName[];
export const column = (name: ColumnName): FileColumn => fileColumns[name];
export const columnsOf = (of: FileColumn['of']) => columnNames.filter((name) => column(name).of === of);

export const fileShape: TableShape = {
  columns: columnNames.filter((name) => column(name).required),
  optional: columnNames.filter((name) => !column(name).required),
  titles: Object.fromEntries(columnNames.map((name) => [name, column(name).title])),
  maxRows: 50_000,
};

/**
 * The column of a path in the parsed value: of `guardian.phone` and `villageCodes.1` their own, of `guardian` the
 * first.
 */
export function columnAt(of: FileColumn['of'], path: string): ColumnName | null {
  const within = (inner: string, outer: string) => inner === outer || inner.startsWith(`${outer}.`);
  const names = columnsOf(of);
  return (
    names.find((name) => within(path, fileColumns[name].at)) ??
    names.find((name) => path !== '' && within(fileColumns[name].at, path)) ??
    null
  );
}
