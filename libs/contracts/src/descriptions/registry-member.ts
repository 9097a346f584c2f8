import type { Descriptions } from '../fields.js';

export const registryMember: Descriptions = {
  post: {
    en: 'The post of the member in the KIM; of a former member the last one.',
    id: 'Jabatan anggota dalam KIM; untuk mantan anggota, jabatan terakhirnya.',
  },
  accountId: {
    en: 'The subject (`sub`) of the account of the member; null without an account.',
    id: 'Subjek (`sub`) akun anggota; null bila tanpa akun.',
  },
  joinedOn: {
    en: 'The day of the last entry: a member may leave and enter again.',
    id: 'Hari masuk terakhir: anggota dapat keluar dan masuk kembali.',
  },
  status: {
    en: 'Whether the member is active, has left, or has been erased.',
    id: 'Apakah anggota aktif, sudah keluar, atau datanya sudah dihapus.',
  },
  resident: {
    en: 'False for a member who lives outside the villages of the KIM.',
    id: 'False untuk anggota yang tinggal di luar desa KIM.',
  },
  term: {
    en: 'The latest recorded term of the post, possibly in the future; null without one.',
    id: 'Masa jabatan terakhir yang dicatat, mungkin di masa depan; null bila tidak ada.',
  },
  'term.from': { en: 'The first day of the term.', id: 'Hari pertama masa jabatan.' },
  'term.until': {
    en: 'The last day of the term; null while it is open.',
    id: 'Hari terakhir masa jabatan; null selama terbuka.',
  },
  leftOn: {
    en: 'The day on which the member left; null for an active member.',
    id: 'Hari anggota keluar; null untuk anggota aktif.',
  },
  previousAccountId: {
    en: 'The subject of the account whose link has ended; null when there was none.',
    id: 'Subjek akun yang tautannya berakhir; null bila tidak ada.',
  },
  endsOn: { en: 'The last day of the term of the officer.', id: 'Hari terakhir masa jabatan pengurus.' },
  withinDays: {
    en: 'The distance of the warning in days, such as 90; fewer are left when the term was recorded late.',
    id: 'Jarak peringatan dalam hari, misalnya 90; sisanya lebih sedikit bila masa jabatan terlambat dicatat.',
  },
};
