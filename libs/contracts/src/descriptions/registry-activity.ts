import type { Descriptions } from '../fields.js';

export const registryActivity: Descriptions = {
  activityId: { en: 'The activity of the KIM (UUID).', id: 'Kegiatan KIM (UUID).' },
  kind: {
    en: 'The kind of work: one of the six of ADINDA, or training (Bimtek).',
    id: 'Jenis kegiatan: salah satu dari enam ADINDA, atau bimbingan teknis (TRAINING).',
  },
  heldOn: { en: 'The day of the activity.', id: 'Hari kegiatan.' },
  villageCode: {
    en: 'The village of the activity by its Kemendagri code; null for none or several.',
    id: 'Desa tempat kegiatan menurut kode Kemendagri; null bila tidak ada atau lebih dari satu.',
  },
  participants: {
    en: 'How many people took part, as the KIM counted them.',
    id: 'Jumlah peserta menurut hitungan KIM.',
  },
  source: {
    en: 'REPORTED: logged by a member of the KIM; EVENT: derived from an event of a service.',
    id: 'REPORTED: dicatat anggota KIM; EVENT: diturunkan dari peristiwa suatu layanan.',
  },
  sourceId: {
    en: 'The dissemination task, aspiration or training that the activity was derived from; null when it was logged by a member.',
    id: 'Tugas penyebaran, aspirasi atau pelatihan asal kegiatan; null bila dicatat anggota.',
  },
  status: { en: 'The decision of the office on the activity.', id: 'Keputusan dinas atas kegiatan.' },
};
