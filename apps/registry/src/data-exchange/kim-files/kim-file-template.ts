import { type FileColumns, type ListRows, type Sheet, tableFile } from '#http-api';
import { type Cells, column, type ColumnName, columnNames } from './kim-file-columns.js';

/** The prefix of the decree number in the template: a row that still has it is an example. */
export const exampleMark = 'CONTOH/';

const exampleKim: Cells = {
  decreeNumber: `${exampleMark}141/12/KPTS/2026`,
  decreeIssuer: 'Kepala Desa Caringin',
};
const exampleMember: Cells = { ...exampleKim, joinedOn: '03/02/2026', termUntil: '03/02/2029' };
const examples: readonly Cells[] = [
  {
    ...exampleMember,
    decreeDate: '03/02/2026',
    decreeTermUntil: '02/02/2029',
    kimName: 'KIM Mekar Caringin',
    villages: '32.01.27.2001',
    fieldsOfActivity: 'AGRICULTURE|EDUCATION',
    kimStatus: 'AKTIF',
    fullName: 'Contoh Ketua',
    post: 'KETUA',
    phone: '081200000001',
  },
  { ...exampleMember, fullName: 'Contoh Sekretaris', post: 'SEKRETARIS', email: 'sekretaris@kim.example' },
  { ...exampleMember, fullName: 'Contoh Bendahara', post: 'BENDAHARA', birthDate: '17 Mei 1990' },
];

const templateColumns: FileColumns<Cells> = Object.fromEntries(
  columnNames.map((name) => [column(name).title, (row: Cells) => row[name]]),
);

/** Rows into which an office types. */
const emptyRows = 500;

const intro = [
  'Satu baris untuk setiap anggota. Nomor dan penerbit SK menentukan KIM dari baris itu; data KIM cukup diisi pada satu barisnya.',
  `Hapus baris contoh (nomor SK yang diawali ${exampleMark}) sebelum mengunggah.`,
];

/** The second sheet of the template: what each column holds. */
const explanation: Sheet = {
  name: 'Petunjuk',
  header: ['Kolom', 'Wajib', 'Isi'],
  rows: [
    ...columnNames.map((name) => [column(name).title, requirementOf(name), `${column(name).id}.`]),
    ...intro.map((sentence) => ['', '', sentence]),
  ],
  widths: [24, 16, 90],
  wraps: true,
};

function requirementOf(name: ColumnName): string {
  const { of, required } = column(name);
  if (!required) return 'tidak';
  return of === 'MEMBER' || name.startsWith('decreeNumber') || name === 'decreeIssuer'
    ? 'ya, tiap baris'
    : 'ya, per KIM';
}

/** The template of a file, with an example KIM to be removed. */
export function kimTemplate(): Promise<ListRows> {
  return tableFile(templateColumns, examples, { name: 'Data KIM', emptyRows, more: [explanation] });
}
