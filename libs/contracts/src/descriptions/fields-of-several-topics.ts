import type { Descriptions } from '../fields.js';

/** Fields that mean the same on several topics. */
export const fieldsOfSeveralTopics: Descriptions = {
  answeredAt: { en: 'The time of the answer.', id: 'Waktu jawaban.' },
  aspirationId: {
    en: 'The aspiration (UUID); its detail is read from the aspirations service with this id.',
    id: 'Aspirasi (UUID); rinciannya dibaca dari layanan aspirasi dengan id ini.',
  },
  day: {
    en: 'The day of the change in Jakarta (Asia/Jakarta).',
    id: 'Hari perubahan menurut waktu Jakarta (Asia/Jakarta).',
  },
  editionId: { en: 'The edition of a document (UUID).', id: 'Edisi dokumen (UUID).' },
  editionTitle: { en: 'The title of the edition.', id: 'Judul edisi.' },
  kimId: { en: 'The KIM, as the registry identifies it (UUID).', id: 'KIM, menurut identitasnya di registri (UUID).' },
  kimName: { en: 'The name of the KIM.', id: 'Nama KIM.' },
  memberId: {
    en: 'The member of the KIM (UUID); name and contacts stay in the registry.',
    id: 'Anggota KIM (UUID); nama dan kontaknya tetap di registri.',
  },
  missedAt: { en: 'The time from which the deadline is missed.', id: 'Waktu batas terlewati.' },
  nearAt: { en: 'The time of the warning.', id: 'Waktu peringatan.' },
  startsAt: { en: 'The start of the first session.', id: 'Mulainya sesi pertama.' },
  trackingNumber: {
    en: 'The number with which the citizen tracks the aspiration; useless without the PIN.',
    id: 'Nomor pelacakan warga; tidak berguna tanpa PIN.',
  },
  trainingId: { en: 'The training (UUID).', id: 'Pelatihan (UUID).' },
  version: {
    en: 'The version of the subject after the change, counted from 1; it is also the sequence of the event.',
    id: 'Versi pokok peristiwa setelah perubahan, dihitung dari 1; juga menjadi urutan (sequence) peristiwa.',
  },
};
