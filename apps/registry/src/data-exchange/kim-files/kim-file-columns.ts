import { fieldsOfActivity, memberPosts } from '#contracts';
import { stringify } from 'csv-stringify/sync';
import type { TableShape } from '#http-api';

interface FileColumn {
  /** The subject of the column. A column of the KIM is needed in one of its rows only. */
  readonly of: 'KIM' | 'MEMBER';
  /** The path of the value in the parsed KIM or member. */
  readonly at: string;
  readonly required?: true;
  /** What a cell must contain, as a part of a sentence. */
  readonly en: string;
  readonly id: string;
}

export const importedStatuses = ['DRAFT', 'SUBMITTED', 'ACTIVE'] as const;

/** The Indonesian names of the posts. */
export const postNames: Readonly<Record<string, (typeof memberPosts)[number]>> = {
  KETUA: 'CHAIR',
  SEKRETARIS: 'SECRETARY',
  BENDAHARA: 'TREASURER',
  ANGGOTA: 'MEMBER',
};

const aDay = { en: 'a day such as 2026-02-03', id: 'tanggal seperti 2026-02-03' };
const aNumber = { en: 'a telephone number such as 0812-3456-7890', id: 'nomor telepon seperti 0812-3456-7890' };

/**
 * The columns of a file of KIM and their members, with a row for each member. The number and the issuer of the decree
 * identify the KIM of a row.
 */
export const fileColumns = {
  decreeNumber: {
    of: 'KIM',
    at: 'decree.number',
    required: true,
    en: 'the number of the decree, in every row',
    id: 'nomor SK, di setiap baris',
  },
  decreeIssuer: {
    of: 'KIM',
    at: 'decree.issuer',
    required: true,
    en: 'who issued the decree, in every row',
    id: 'penerbit SK, di setiap baris',
  },
  decreeDate: { of: 'KIM', at: 'decree.date', required: true, ...aDay },
  decreeTermFrom: { of: 'KIM', at: 'decree.termFrom', ...aDay },
  decreeTermUntil: {
    of: 'KIM',
    at: 'decree.termUntil',
    en: 'a day such as 2029-02-02, not before the first day of the term',
    id: 'tanggal seperti 2029-02-02, tidak sebelum awal masa berlaku',
  },
  kimName: {
    of: 'KIM',
    at: 'name',
    required: true,
    en: 'a name of 200 characters at most',
    id: 'nama, paling banyak 200 huruf',
  },
  villageCodes: {
    of: 'KIM',
    at: 'villageCodes',
    required: true,
    en: 'codes of villages such as 32.01.27.2001, each once, separated by |',
    id: 'kode desa/kelurahan seperti 32.01.27.2001, masing-masing sekali, dipisah |',
  },
  fieldsOfActivity: {
    of: 'KIM',
    at: 'profile.fieldsOfActivity',
    en: `fields of activity with | between: ${fieldsOfActivity.join(', ')}`,
    id: `bidang kegiatan dipisah |: ${fieldsOfActivity.join(', ')}`,
  },
  kimStatus: {
    of: 'KIM',
    at: 'status',
    en: `${importedStatuses.join(', ')}, or nothing for SUBMITTED`,
    id: `${importedStatuses.join(', ')}, atau kosong untuk SUBMITTED`,
  },
  fullName: {
    of: 'MEMBER',
    at: 'fullName',
    required: true,
    en: 'a name of 200 characters at most',
    id: 'nama, paling banyak 200 huruf',
  },
  post: {
    of: 'MEMBER',
    at: 'post',
    required: true,
    en: `one of ${memberPosts.join(', ')}`,
    id: `salah satu dari ${Object.keys(postNames).join(', ')}`,
  },
  joinedOn: { of: 'MEMBER', at: 'joinedOn', required: true, ...aDay },
  email: { of: 'MEMBER', at: 'email', en: 'an e-mail address', id: 'alamat surel' },
  phone: { of: 'MEMBER', at: 'phone', ...aNumber },
  birthDate: { of: 'MEMBER', at: 'birthDate', ...aDay },
  guardianName: {
    of: 'MEMBER',
    at: 'guardian.fullName',
    en: 'the name of the guardian of a member under 18',
    id: 'nama wali untuk anggota di bawah 18 tahun',
  },
  guardianPhone: { of: 'MEMBER', at: 'guardian.phone', ...aNumber },
  homeVillageCode: {
    of: 'MEMBER',
    at: 'homeVillageCode',
    en: 'the code of the village of a member who lives elsewhere, such as 32.01.27.2001',
    id: 'kode desa/kelurahan anggota dari luar wilayah, seperti 32.01.27.2001',
  },
  termFrom: { of: 'MEMBER', at: 'term.from', ...aDay },
  termUntil: {
    of: 'MEMBER',
    at: 'term.until',
    en: "a day after the beginning of an officer's term, such as 2029-02-03",
    id: 'tanggal setelah awal masa bakti pengurus, seperti 2029-02-03',
  },
} as const satisfies Record<string, FileColumn>;

export type ColumnName = keyof typeof fileColumns;
export type Cells = Readonly<Partial<Record<ColumnName, string>>>;

export const columnNames = Object.keys(fileColumns) as ColumnName[];
const column = (name: ColumnName): FileColumn => fileColumns[name];
export const columnsOf = (of: FileColumn['of']) => columnNames.filter((name) => column(name).of === of);

export const fileShape: TableShape = {
  columns: columnNames.filter((name) => column(name).required),
  optional: columnNames.filter((name) => !column(name).required),
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

/** The prefix of the decree number in the template: a row that still has it is an example. */
export const exampleMark = 'CONTOH/';

const exampleKim: Cells = {
  decreeNumber: `${exampleMark}141/12/KPTS/2026`,
  decreeIssuer: 'Kepala Desa Caringin',
};
const exampleMember: Cells = { ...exampleKim, joinedOn: '2026-02-03', termUntil: '2029-02-03' };
const examples: readonly Cells[] = [
  {
    ...exampleMember,
    decreeDate: '2026-02-03',
    decreeTermUntil: '2029-02-02',
    kimName: 'KIM Mekar Caringin',
    villageCodes: '32.01.27.2001',
    fieldsOfActivity: 'AGRICULTURE|EDUCATION',
    kimStatus: 'ACTIVE',
    fullName: 'Contoh Ketua',
    post: 'KETUA',
    phone: '081200000001',
  },
  { ...exampleMember, fullName: 'Contoh Sekretaris', post: 'SEKRETARIS', email: 'sekretaris@kim.example' },
  { ...exampleMember, fullName: 'Contoh Bendahara', post: 'BENDAHARA', birthDate: '1990-05-17' },
];

/** The template of a file, with an example KIM to be removed. */
export function template(): string {
  return stringify([...examples], { header: true, columns: columnNames, bom: true });
}
