import type { CriterionName, Formula } from './maturity-formula.js';
import { gainOf, type Tally } from './maturity-points.js';

/** The advised next step: the one with the most points for its effort. */
export interface Advice {
  readonly criterion: CriterionName;
  /** The points of one more fact of this criterion. */
  readonly gain: number;
  readonly id: string;
  readonly en: string;
}

const steps: Readonly<Record<CriterionName, { id: string; en: string }>> = {
  ACCESS: {
    id: 'Catat satu kegiatan mencari informasi dari sumber resmi',
    en: 'Log one activity of seeking information from an official source',
  },
  DISCUSSION: {
    id: 'Adakan satu diskusi bersama warga dan catat kegiatannya',
    en: 'Hold one discussion with residents and log it',
  },
  IMPLEMENTATION: {
    id: 'Terapkan satu informasi menjadi kegiatan nyata di desa',
    en: 'Put one piece of information to use in the village',
  },
  NETWORKING: {
    id: 'Lakukan satu kegiatan bersama KIM lain atau Diskominfo',
    en: 'Do one thing together with another KIM or with Diskominfo',
  },
  DISSEMINATION: {
    id: 'Sebarkan satu naskah kepada warga dan laporkan buktinya',
    en: 'Pass one edition on to residents and report it with proof',
  },
  ASPIRATION: {
    id: 'Bantu satu warga menyampaikan aspirasinya',
    en: 'Help one resident to bring an aspiration forward',
  },
  TRAINING: { id: 'Ikuti satu bimtek', en: 'Attend one training' },
  TIMELY_TASK: {
    id: 'Laporkan tugas diseminasi berikutnya sebelum tenggatnya',
    en: 'Report the next dissemination task by the day on which it is due',
  },
  TIMELY_REPORT: {
    id: 'Serahkan laporan bulanan berikutnya tepat waktu',
    en: 'Submit the next monthly report on time',
  },
  DECREE: {
    id: 'Perbarui SK yang tidak ada atau sudah habis masa berlakunya',
    en: 'Renew the decree that is missing or no longer in force',
  },
  OFFICER: {
    id: 'Isi satu jabatan pengurus yang kosong (ketua, sekretaris, atau bendahara)',
    en: 'Fill one vacant post (chair, secretary or treasurer)',
  },
};

/** The cheapest next step; null when no step adds points. Of equals, the one that the formula names first. */
export function adviceOf(formula: Formula, tallies: ReadonlyMap<CriterionName, Tally>): Advice | null {
  const [best] = formula.criteria
    .map((criterion) => {
      const hundredths = gainOf(criterion, tallies.get(criterion.criterion) ?? { counted: 0, sample: 0 });
      return { criterion: criterion.criterion, hundredths, worth: hundredths / criterion.effort };
    })
    .filter(({ hundredths }) => hundredths > 0)
    .toSorted((one, other) => other.worth - one.worth);
  if (!best) return null;
  const gain = best.hundredths / 100;
  const { id, en } = steps[best.criterion];
  const unit = gain === 1 ? 'point' : 'points';
  return {
    criterion: best.criterion,
    gain,
    id: `${id}: menambah ${String(gain).replace('.', ',')} poin.`,
    en: `${en}: this adds ${gain} ${unit}.`,
  };
}
