import { type Fields, textOf } from '../pages/query.js';

/** What the form of a step was filled in with, under the names of its fields. */
export interface StepEntries {
  /** The version that the person has read. */
  readonly versi: string;
  readonly lanjut: string;
  readonly dinas: string;
  readonly teks: string;
  readonly alasan: string;
  readonly tujuan: string;
}

export function stepEntries(fields: Fields): StepEntries {
  return {
    versi: textOf(fields, 'versi'),
    lanjut: textOf(fields, 'lanjut') || 'BY_RULE',
    dinas: textOf(fields, 'dinas'),
    teks: textOf(fields, 'teks'),
    alasan: textOf(fields, 'alasan'),
    tujuan: textOf(fields, 'tujuan'),
  };
}

/** The fields of the form by the pointers of the services. */
export const nameOfPointer: Readonly<Record<string, string>> = {
  '/text': 'teks',
  '/next/text': 'teks',
  '/agencyId': 'dinas',
  '/next/agencyId': 'dinas',
  '/reason': 'alasan',
  '/destination': 'tujuan',
};
