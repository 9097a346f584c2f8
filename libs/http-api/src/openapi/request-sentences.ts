import type { BilingualText } from '#text';
import type { Operation } from './operations.js';
import { workbookType } from '../tables/write-workbook.js';

/** What a caller must know of the headers and pages of an operation, in sentences that follow from its parameters. */
export function requestSentences(operation: Operation, hasClientId: boolean): BilingualText[] {
  const names = new Set((operation.parameters ?? []).map((parameter) => ('name' in parameter ? parameter.name : '')));
  const facts: Readonly<Record<keyof typeof sentences, boolean>> = {
    version: names.has('If-Match'),
    key: names.has('Idempotency-Key') && !hasClientId,
    clientId: hasClientId,
    page: names.has('cursor') && names.has('limit'),
    copy: '304' in operation.responses,
    csv: isFile(operation, 'text/csv'),
    workbook: isFile(operation, workbookType),
  };
  return (Object.keys(sentences) as (keyof typeof sentences)[])
    .filter((fact) => facts[fact])
    .map((fact) => sentences[fact]);
}

const sentences = {
  version: {
    en: 'Changes only the version that `If-Match` names: 428 without it, 412 when the data have changed since.',
    id: 'Hanya mengubah versi yang disebut `If-Match`: 428 tanpa header itu, 412 bila data sudah berubah.',
  },
  key: {
    en: 'Safe to repeat with the same `Idempotency-Key`: within 24 hours a repetition gets the first response.',
    id: 'Aman diulang dengan `Idempotency-Key` yang sama: dalam 24 jam pengulangan mendapat jawaban pertama.',
  },
  clientId: {
    en: 'Safe to repeat with the same `clientId` in the body, or `Idempotency-Key`: a repetition gets the first response.',
    id: 'Aman diulang dengan `clientId` yang sama di isi permintaan, atau `Idempotency-Key`: pengulangan mendapat jawaban pertama.',
  },
  page: {
    en: 'Answers a page of at most `limit` rows; its `next` is the `cursor` of the following page, null at the end.',
    id: 'Menjawab satu halaman paling banyak `limit` baris; `next` adalah `cursor` halaman berikutnya, null di akhir.',
  },
  copy: {
    en: 'With `If-None-Match` and the ETag of your copy it answers 304 while nothing has changed.',
    id: 'Dengan `If-None-Match` dan ETag salinan Anda, jawabannya 304 selama tidak ada perubahan.',
  },
  csv: {
    en: 'All rows that match, as CSV in UTF-8 with a byte order mark; formulas are made harmless.',
    id: 'Semua baris yang cocok, sebagai CSV dalam UTF-8 dengan tanda urutan byte; rumus dinonaktifkan.',
  },
  workbook: {
    en: 'All rows that match, as a workbook of at most 20,000 rows; take CSV for more.',
    id: 'Semua baris yang cocok, sebagai buku kerja paling banyak 20.000 baris; pakai CSV untuk lebih.',
  },
} as const satisfies Readonly<Record<string, BilingualText>>;

function isFile({ responses }: Operation, type: string): boolean {
  const ok = responses['200'];
  return (
    ok !== undefined && 'content' in ok && ok.content?.[type] !== undefined && Object.keys(ok.content).length === 1
  );
}
