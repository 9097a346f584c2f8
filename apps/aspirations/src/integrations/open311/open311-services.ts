import { aspirationKinds } from '#contracts';
import type { CategoryList } from '../../intake/categories/category.dto.js';
import type { Question } from '../../intake/categories/questions.js';
import type { Open311Attribute, Open311ServiceDefinition, Open311Services } from './open311-response.dto.js';

type Category = CategoryList['categories'][number];

/** Categories as services of GeoReport v2, grouped by their parent category. */
export function toServices(categories: readonly Category[]): Open311Services {
  const names = new Map(categories.map(({ code, nameId }) => [code, nameId]));
  return categories.map(({ code, nameId, nameEn, parentCode }) => ({
    service_code: code,
    service_name: nameId,
    description: nameEn,
    metadata: true,
    type: 'realtime' as const,
    keywords: [nameId, nameEn].map((name) => name.replaceAll(',', ' ')).join(','),
    group: (parentCode !== null && names.get(parentCode)) || '',
  }));
}

type Attribute = Omit<Open311Attribute, 'variable' | 'order'>;

const kindNames: Readonly<Record<(typeof aspirationKinds)[number], string>> = {
  COMPLAINT: 'Pengaduan',
  ASPIRATION: 'Aspirasi',
  INFORMATION_REQUEST: 'Permintaan informasi',
  SUGGESTION: 'Saran',
  APPRECIATION: 'Apresiasi',
};

const yes = { key: 'true', name: 'Ya' };
const no = { key: 'false', name: 'Tidak' };

const common: readonly Attribute[] = [
  {
    code: 'CONSENT',
    datatype: 'singlevaluelist',
    required: true,
    description: 'Pelapor setuju laporannya diteruskan dan datanya diproses.',
    datatype_description: 'Tanpa persetujuan, laporan tidak dapat diterima.',
    values: [yes],
  },
  {
    code: 'KIND',
    datatype: 'singlevaluelist',
    required: false,
    description: 'Jenis laporan',
    datatype_description: 'Bila kosong: pengaduan.',
    values: aspirationKinds.map((key) => ({ key, name: kindNames[key] })),
  },
  {
    code: 'ANONYMOUS',
    datatype: 'singlevaluelist',
    required: false,
    description: 'Sembunyikan identitas pelapor dari umum dan dari perangkat daerah.',
    datatype_description: 'Bila kosong: ya.',
    values: [yes, no],
  },
  {
    code: 'CONFIDENTIAL',
    datatype: 'singlevaluelist',
    required: false,
    description: 'Sembunyikan isi laporan dari umum.',
    datatype_description: 'Bila kosong: tidak.',
    values: [no, yes],
  },
];

const datatypes = {
  TEXT: 'text',
  NUMBER: 'number',
  DATE: 'datetime',
  PLACE: 'string',
  CHOICE: 'singlevaluelist',
} as const;

/** The questions that a form can answer; photos cannot be sent. */
export function answerable(questions: readonly Question[]) {
  return questions.filter(
    (question): question is Question & { type: keyof typeof datatypes } => question.type !== 'PHOTO',
  );
}

/** The attributes of a service: common ones, and the questions of its category. */
export function serviceDefinition(serviceCode: string, questions: readonly Question[]): Open311ServiceDefinition {
  const ofCategory = answerable(questions).map(
    ({ key, type, required, questionId, questionEn, choices }): Attribute => ({
      code: key,
      datatype: datatypes[type],
      required,
      description: questionId,
      datatype_description: questionEn,
      values: choices.map((choice) => ({ key: choice.code, name: choice.nameId })),
    }),
  );
  return {
    service_code: serviceCode,
    attributes: [...common, ...ofCategory].map(
      ({ code, datatype, required, datatype_description, description, values }, index) => ({
        variable: true,
        code,
        datatype,
        required,
        datatype_description,
        order: index + 1,
        description,
        values,
      }),
    ),
  };
}
