import type { AspirationsSchemas } from '#api-client';
import { words } from '../language/words.js';
import { type Fields, textOf } from '../pages/query.js';

type NewAspiration = AspirationsSchemas['CitizenAspiration'];

export const kinds = Object.keys(words.id.aspirationKind) as NewAspiration['kind'][];

/** What a citizen has filled in so far, under the names of the form. */
export interface Report {
  readonly jenis: string;
  readonly kategori: string;
  readonly judul: string;
  readonly isi: string;
  readonly nama: string;
  readonly telepon: string;
  readonly surel: string;
  readonly anonim: string;
  readonly rahasia: string;
  /** One id for good: sent twice, the aspiration is received once. */
  readonly kunci: string;
}

export type ReportField = keyof Report;

export const contentFields = ['jenis', 'kategori', 'judul', 'isi'] as const;
export const reporterFields = ['nama', 'telepon', 'surel', 'anonim', 'rahasia'] as const;

/** The names of the form by the pointers of the service. */
export const nameOfPointer: Readonly<Record<string, string>> = {
  '/kind': 'jenis',
  '/category': 'kategori',
  '/title': 'judul',
  '/body': 'isi',
  '/reporter/fullName': 'nama',
  '/reporter/phone': 'telepon',
  '/reporter/email': 'surel',
  '/anonymous': 'anonim',
  '/confidential': 'rahasia',
  '/consent': 'setuju',
};

/** @param newKey for a form that has none yet */
export function reportIn(fields: Fields | undefined, newKey: () => string): Report {
  const text = (name: ReportField) => textOf(fields, name);
  return {
    jenis: kinds.find((kind) => kind === text('jenis')) ?? '',
    kategori: text('kategori'),
    judul: text('judul'),
    isi: text('isi'),
    nama: text('nama'),
    telepon: text('telepon'),
    surel: text('surel'),
    anonim: text('anonim'),
    rahasia: text('rahasia'),
    kunci: text('kunci') || newKey(),
  };
}

/** The fields of a report that a step does not show. */
export function valuesOf(report: Report, ...shown: readonly ReportField[]): Record<string, string> {
  return Object.fromEntries(Object.entries(report).filter(([name]) => !shown.includes(name as ReportField)));
}

export function toDuplicateCheck(villageCode: string, report: Report): AspirationsSchemas['CitizenDuplicateCheck'] {
  const { kategori: category, judul: title, isi: body } = report;
  return { villageCode, category, body, ...(title !== '' && { title }) };
}

export function toNewAspiration(villageCode: string, report: Report): NewAspiration {
  return {
    ...toDuplicateCheck(villageCode, report),
    kind: report.jenis as NewAspiration['kind'],
    anonymous: report.anonim !== '',
    confidential: report.rahasia !== '',
    consent: true,
    clientId: report.kunci,
    reporter: {
      fullName: report.nama,
      phone: report.telepon === '' ? null : report.telepon,
      email: report.surel === '' ? null : report.surel,
    },
  };
}
