import { areaError } from '../../areas/area.errors.js';
import { kimError } from '../../kims/kim.errors.js';
import { memberError } from '../../members/member.errors.js';
import { type ColumnName, fileColumns } from './kim-file-columns.js';

/** What is wrong in a row of a file: where, and by which rule. Nothing of what the row holds. */
export interface Fault {
  readonly line: number;
  readonly column: ColumnName | null;
  readonly code: FaultCode;
  /** What the rule adds, of the words of the registry; null for nothing. */
  readonly detail: string | null;
}

/** What only files can have wrong; the rest are refusals that whoever enters a KIM by hand meets, too. */
export const fileFaults = {
  'cell-missing': { en: 'The cell is empty', id: 'Sel ini kosong' },
  'cell-wrong': { en: 'The cell cannot be used', id: 'Isi sel tidak dapat dipakai' },
  'kim-rows-differ': {
    en: 'The rows of this KIM say different things in this column.',
    id: 'Baris-baris KIM ini berbeda isinya pada kolom ini.',
  },
  'row-duplicate': { en: 'This row is there twice.', id: 'Baris ini ganda.' },
  'example-row': {
    en: 'This is the example of the template: remove it.',
    id: 'Ini baris contoh dari templat: hapus baris ini.',
  },
  'kim-known': {
    en: 'The registry has the KIM of this decree already. It was left as it is.',
    id: 'KIM dengan SK ini sudah tercatat. Data yang ada tidak diubah.',
  },
  'import-failed': {
    en: 'This KIM could not be entered. Tell the administrator.',
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

/** A fault in both languages. */
export function toSentences({ column, code, detail }: Fault): { en: string; id: string } {
  if (column && (code === 'cell-missing' || code === 'cell-wrong')) {
    const { en, id } = fileColumns[column];
    return { en: `${fileFaults[code].en}: it must hold ${en}.`, id: `${fileFaults[code].id}: isilah dengan ${id}.` };
  }
  const { en, id } = isOfFiles(code) ? fileFaults[code] : ruleFaults[code];
  const [enMore, idMore] = detail?.split(' / ') ?? [];
  return { en: enMore ? `${en} (${enMore})` : en, id: idMore ? `${id} (${idMore})` : id };
}

function isOfFiles(code: FaultCode): code is keyof typeof fileFaults {
  return Object.hasOwn(fileFaults, code);
}
