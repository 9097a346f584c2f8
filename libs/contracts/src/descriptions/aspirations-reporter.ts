import type { Descriptions } from '../fields.js';

export const aspirationsReporter: Descriptions = {
  dataRequestId: {
    en: 'The data request of a reporter (UUID); the requester is not named.',
    id: 'Permohonan data pribadi pelapor (UUID); pemohonnya tidak disebut.',
  },
  kind: {
    en: 'What the reporter requests for their personal data.',
    id: 'Apa yang diminta pelapor atas data pribadinya.',
  },
  dueAt: {
    en: 'The time by which the request must be resolved: 3 × 24 hours after it was made.',
    id: 'Batas penyelesaian permohonan: 3 × 24 jam sejak diajukan.',
  },
  reporterId: {
    en: 'The reporter by the aspiration submitted first, or by the support of one (UUID).',
    id: 'Pelapor menurut aspirasi yang pertama disampaikan, atau menurut dukungannya (UUID).',
  },
  'TrackingPinRenewed.reporterId': {
    en: 'The reporter: the aspiration for its first reporter, otherwise the support of it (UUID).',
    id: 'Pelapor: aspirasi untuk pelapor pertamanya, selain itu dukungannya (UUID).',
  },
  'ReporterErased.aspirationId': {
    en: 'The aspiration of the request (UUID).',
    id: 'Aspirasi dari permohonan (UUID).',
  },
  erasedAt: { en: 'The time of the erasure.', id: 'Waktu penghapusan.' },
  renewalId: { en: 'The renewal of the PIN (UUID).', id: 'Pembaruan PIN (UUID).' },
  renewedAt: { en: 'The time of the renewal.', id: 'Waktu pembaruan.' },
};
