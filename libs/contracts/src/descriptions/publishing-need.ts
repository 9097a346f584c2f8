import type { Descriptions } from '../fields.js';

export const publishingNeed: Descriptions = {
  needId: {
    en: 'The need for information: what people want to know (UUID).',
    id: 'Kebutuhan informasi: apa yang ingin diketahui warga (UUID).',
  },
  villageCode: {
    en: 'The village of those who ask, by its Kemendagri code; null: none in particular.',
    id: 'Desa penanya menurut kode Kemendagri; null: bukan desa tertentu.',
  },
  'InformationNeedAnswered.villageCode': {
    en: 'The village of those who asked, by its Kemendagri code; null or absent: none in particular.',
    id: 'Desa penanya menurut kode Kemendagri; null atau tidak ada: bukan desa tertentu.',
  },
  kimId: { en: 'The KIM that asked; null: the public did.', id: 'KIM yang bertanya; null: publik yang bertanya.' },
  listedAt: { en: 'The time from which everybody can read it.', id: 'Waktu sejak semua orang dapat membacanya.' },
  documentId: { en: 'The published document that answers it.', id: 'Dokumen terbit yang menjawabnya.' },
  documentTitle: { en: 'The title of that document.', id: 'Judul dokumen itu.' },
  kimIds: {
    en: 'The KIM that asked or voted for it; empty when only the public asked.',
    id: 'KIM yang bertanya atau mendukungnya; kosong bila hanya publik yang bertanya.',
  },
};
