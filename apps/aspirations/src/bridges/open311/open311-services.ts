import { aspirationKinds } from '#contracts';

interface Category {
  readonly code: string;
  readonly nameId: string;
  readonly nameEn: string;
}

/** What an aspiration is about, as a service of GeoReport v2. */
export function toService({ code, nameId, nameEn }: Category) {
  return {
    service_code: code,
    service_name: nameId,
    description: nameEn,
    metadata: true,
    type: 'realtime',
    keywords: [nameId, nameEn].join(','),
    group: '',
  };
}

const kindNames: Readonly<Record<(typeof aspirationKinds)[number], string>> = {
  COMPLAINT: 'Pengaduan',
  ASPIRATION: 'Aspirasi',
  INFORMATION_REQUEST: 'Permintaan informasi',
  SUGGESTION: 'Saran',
  APPRECIATION: 'Apresiasi',
};

const yes = { key: 'true', name: 'Ya' };
const no = { key: 'false', name: 'Tidak' };

const attributes = [
  {
    code: 'CONSENT',
    required: true,
    description: 'Pelapor setuju laporannya diteruskan dan datanya diproses.',
    datatype_description: 'Tanpa persetujuan, laporan tidak dapat diterima.',
    values: [yes],
  },
  {
    code: 'KIND',
    required: false,
    description: 'Jenis laporan',
    datatype_description: 'Bila kosong: pengaduan.',
    values: aspirationKinds.map((key) => ({ key, name: kindNames[key] })),
  },
  {
    code: 'ANONYMOUS',
    required: false,
    description: 'Sembunyikan identitas pelapor dari umum dan dari perangkat daerah.',
    datatype_description: 'Bila kosong: ya.',
    values: [yes, no],
  },
  {
    code: 'CONFIDENTIAL',
    required: false,
    description: 'Sembunyikan isi laporan dari umum.',
    datatype_description: 'Bila kosong: tidak.',
    values: [no, yes],
  },
] as const;

/** What a service asks beside the standard fields: the same of every service. */
export function serviceDefinition(serviceCode: string) {
  return {
    service_code: serviceCode,
    attributes: attributes.map(({ code, required, datatype_description, description, values }, place) => ({
      variable: true,
      code,
      datatype: 'singlevaluelist',
      required,
      datatype_description,
      order: place + 1,
      description,
      values,
    })),
  };
}
