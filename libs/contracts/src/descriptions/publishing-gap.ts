import type { Descriptions } from '../fields.js';

export const publishingGap: Descriptions = {
  gapId: { en: 'The gap in the coverage (UUID).', id: 'Celah jangkauan (UUID).' },
  villageCode: {
    en: 'The village that no task reaches, by its Kemendagri code.',
    id: 'Desa yang tidak dijangkau tugas mana pun, menurut kode Kemendagri.',
  },
  reason: { en: 'Why no task reaches the village.', id: 'Sebab tidak ada tugas yang menjangkau desa itu.' },
  fallbackKimId: {
    en: 'The active KIM of a neighbouring village that is proposed instead; null: the office of the village.',
    id: 'KIM aktif desa tetangga yang diusulkan sebagai pengganti; null: kantor desa itu.',
  },
  number: {
    en: 'Counts these events of the edition from 1.',
    id: 'Menghitung peristiwa ini untuk edisi tersebut, mulai dari 1.',
  },
  newVillages: {
    en: 'Villages with a gap that no earlier one of these events has counted.',
    id: 'Jumlah desa bercelah yang belum dihitung peristiwa sebelumnya.',
  },
  openVillages: { en: 'All villages with an open gap.', id: 'Jumlah semua desa dengan celah terbuka.' },
};
