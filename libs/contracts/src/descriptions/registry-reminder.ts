import type { Descriptions } from '../fields.js';

export const registryReminder: Descriptions = {
  reminderId: { en: 'The reminder (UUID).', id: 'Pengingat (UUID).' },
  version: {
    en: 'Always 1: a reminder is published once and changes nothing.',
    id: 'Selalu 1: pengingat diterbitkan satu kali dan tidak mengubah apa pun.',
  },
  title: { en: 'The title of the training.', id: 'Judul pelatihan.' },
  participants: {
    en: 'The members with a place, by KIM; a KIM without one is not listed.',
    id: 'Anggota yang mendapat tempat, per KIM; KIM tanpa tempat tidak dicantumkan.',
  },
  'participants.memberIds': { en: 'The members of the KIM with a place.', id: 'Anggota KIM yang mendapat tempat.' },
  month: {
    en: 'The month whose report is missing, such as 2026-10.',
    id: 'Bulan yang laporannya belum ada, misalnya 2026-10.',
  },
  dueOn: { en: 'The day by which the report is due.', id: 'Batas hari penyerahan laporan.' },
};
