import { bilingualText } from '#text';
import { areaError } from '../../areas/area.errors.js';
import { kimError } from '../../kims/kim.errors.js';
import { memberError } from '../../members/member.errors.js';
import { type ColumnName, fileColumns } from './kim-file-columns.js';

/** A fault in a row of a file: its place and its rule, without the content of the row. */
export interface Fault {
  readonly line: number;
  readonly column: ColumnName | null;
  readonly code: FaultCode;
  /** Details of the rule, by `rule`, without content of the file; null when there are none. */
  readonly detail: string | null;
}

/** The faults of files. Other faults are the errors of a registration by request. */
export const fileFaults = {
  'cell-missing': { en: 'The cell is empty', id: 'Sel ini kosong' },
  'cell-wrong': { en: 'The cell cannot be used', id: 'Isi sel tidak dapat dipakai' },
  'kim-rows-differ': {
    en: 'The rows of this KIM differ in this column.',
    id: 'Baris-baris KIM ini berbeda isinya pada kolom ini.',
  },
  'row-duplicate': { en: 'This row occurs twice.', id: 'Baris ini ganda.' },
  'example-row': {
    en: 'This is the example row of the template: remove it.',
    id: 'Ini baris contoh dari templat: hapus baris ini.',
  },
  'number-rounded': {
    en: 'Excel has rounded this number and lost digits: format the column as text and enter the number again.',
    id: 'Excel membulatkan nomor ini sehingga angkanya hilang: atur kolom sebagai Teks, lalu ketik ulang nomornya.',
  },
  'village-ambiguous': {
    en: 'Several villages have this name: add the district or use the code.',
    id: 'Beberapa desa/kelurahan bernama sama: tambahkan kecamatan atau pakai kodenya.',
  },
  'village-elsewhere': {
    en: 'The district has no village of this name, but others have.',
    id: 'Desa/kelurahan ini tidak ada di kecamatan tersebut, tetapi ada di kecamatan lain.',
  },
  'kim-known': {
    en: 'The KIM of this decree is already registered. It was not changed.',
    id: 'KIM dengan SK ini sudah tercatat. Data yang ada tidak diubah.',
  },
  'import-failed': {
    en: 'This KIM could not be imported. Contact the administrator.',
    id: 'KIM ini gagal dicatat. Hubungi pengelola sistem.',
  },
} as const;

const ruleFaults = { ...areaError.table, ...kimError.table, ...memberError.table };
export type FaultCode = keyof typeof fileFaults | keyof typeof ruleFaults;

export function isRuleFault(code: string): code is keyof typeof ruleFaults {
  return Object.hasOwn(ruleFaults, code);
}

export function fault(line: number, column: ColumnName | null, code: FaultCode, detail: string | null = null): Fault {
  return { line, column, code, detail };
}

/** The sentence of a fault in both languages. */
export function toSentences({ column, code, detail }: Fault): { en: string; id: string } {
  if (column && (code === 'cell-missing' || code === 'cell-wrong')) {
    const { en, id } = fileColumns[column];
    return { en: `${fileFaults[code].en}: it must hold ${en}.`, id: `${fileFaults[code].id}: isilah dengan ${id}.` };
  }
  const { en, id } = isOfFiles(code) ? fileFaults[code] : ruleFaults[code];
  const more = detail === null ? undefined : bilingualText(detail);
  return more ? { en: `${en} (${more.en})`, id: `${id} (${more.id})` } : { en, id };
}

function isOfFiles(code: FaultCode): code is keyof typeof fileFaults {
  return Object.hasOwn(fileFaults, code);
}
