import type { Ground } from '../exemption-grounds.js';
import type { InformationOutcome } from '../requests/decision.rules.js';

/** The grounds of an objection (UU 14/2008 art. 35), by the letter of the law. */
export const objectionGrounds = {
  EXEMPTION: {
    article: '35 (1) a',
    id: 'Permintaan ditolak berdasarkan alasan pengecualian',
    en: 'The request was refused because of an exemption',
  },
  PERIODIC_NOT_PROVIDED: {
    article: '35 (1) b',
    id: 'Informasi berkala tidak disediakan',
    en: 'Information that must be published regularly is not available',
  },
  NOT_ANSWERED: {
    article: '35 (1) c',
    id: 'Permintaan informasi tidak ditanggapi',
    en: 'The request was not answered',
  },
  NOT_AS_REQUESTED: {
    article: '35 (1) d',
    id: 'Permintaan informasi ditanggapi tidak sebagaimana yang diminta',
    en: 'The answer is not what was requested',
  },
  NOT_FULFILLED: {
    article: '35 (1) e',
    id: 'Permintaan informasi tidak dipenuhi',
    en: 'The request was not fulfilled',
  },
  UNREASONABLE_COST: {
    article: '35 (1) f',
    id: 'Biaya yang dikenakan tidak wajar',
    en: 'The cost is unreasonable',
  },
  LATE: {
    article: '35 (1) g',
    id: 'Informasi disampaikan melebihi jangka waktu',
    en: 'The information came after its time',
  },
} as const satisfies Record<string, Ground>;
export type ObjectionGround = keyof typeof objectionGrounds;
export const objectionGroundNames = Object.keys(objectionGrounds) as [ObjectionGround, ...ObjectionGround[]];

/** What a requester can object to. */
export interface Objectionable {
  /** Null before a decision. */
  readonly outcome: InformationOutcome | null;
  /** In rupiah. */
  readonly cost: number | null;
  /** The time of the law has passed without a decision, or the decision came after it. */
  readonly late: boolean;
}

/** The grounds that fit what has happened: before the decision only its absence, and that once its time has passed. */
export function fittingGrounds({ outcome, cost, late }: Objectionable): ObjectionGround[] {
  if (outcome === null) return late ? ['NOT_ANSWERED'] : [];
  return objectionGroundNames.filter((ground) => {
    if (ground === 'NOT_ANSWERED') return false;
    if (ground === 'EXEMPTION') return outcome === 'REFUSED' || outcome === 'GRANTED_IN_PART';
    if (ground === 'UNREASONABLE_COST') return (cost ?? 0) > 0;
    return ground !== 'LATE' || late;
  });
}
