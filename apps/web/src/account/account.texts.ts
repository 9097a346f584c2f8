import { defineTexts } from '../language/texts.js';

export const accountTexts = defineTexts(
  {
    title: 'Akun Anda',
    signedInAs: 'Masuk sebagai',
    roles: 'Peran',
    citizen: 'Tidak ada peran khusus',
    sections: 'Bagian untuk Anda',
    office: 'Kantor: antrean dan aspirasi',
    work: 'Kerja KIM: tugas diseminasi',
    none: 'Akun ini belum mempunyai bagian khusus. Hubungi Diskominfo atau ketua KIM Anda bila itu keliru.',
    signOut: 'Keluar',
    signOutEverywhere: 'Keluar dari semua perangkat',
    everywhereText: 'Bila ponsel atau komputer Anda hilang, akhiri semua sesi akun ini.',
  },
  {
    title: 'Your account',
    signedInAs: 'Signed in as',
    roles: 'Roles',
    citizen: 'No special role',
    sections: 'Sections for you',
    office: 'Office: queues and aspirations',
    work: 'Work of the KIM: dissemination tasks',
    none: 'This account has no section of its own. Contact Diskominfo or the chair of your KIM if that is wrong.',
    signOut: 'Sign out',
    signOutEverywhere: 'Sign out of all devices',
    everywhereText: 'If your phone or computer is lost, end all sessions of this account.',
  },
);
