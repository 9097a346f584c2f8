import type { FieldTexts } from '../field-text.js';

/** Members of KIM, their posts, accounts and contacts. */
export const members: FieldTexts = {
  memberId: { en: 'UUID of the membership of one person in one KIM', id: 'UUID keanggotaan satu orang dalam satu KIM' },
  memberIds: { en: 'UUIDs of members of KIM, each once', id: 'UUID anggota KIM, masing-masing sekali' },
  fullName: {
    en: 'Name of the person as on the identity card; personal data, shown to those who may see it only',
    id: 'Nama orang seperti di KTP; data pribadi, hanya tampil bagi yang berhak',
    example: 'Siti Aminah',
  },
  email: {
    en: 'E-mail address of the person; personal data, null when none was given',
    id: 'Alamat surel orang tersebut; data pribadi, null bila tidak diberikan',
    example: 'siti@example.id',
  },
  phone: {
    en: 'Telephone number in E.164; personal data, null when none was given',
    id: 'Nomor telepon dalam format E.164; data pribadi, null bila tidak diberikan',
    example: '+6281234567890',
  },
  birthDate: {
    en: 'Day of birth, personal data; null when unknown. Minors need a guardian',
    id: 'Tanggal lahir, data pribadi; null bila tidak diketahui. Anak di bawah umur memerlukan wali',
  },
  guardian: {
    en: 'Parent or guardian of a member under age; null for adults',
    id: 'Orang tua atau wali anggota di bawah umur; null untuk orang dewasa',
  },
  underGuardian: {
    en: 'Whether the member is under age and a guardian is stored',
    id: 'Apakah anggota di bawah umur dan walinya tersimpan',
  },
  resident: {
    en: 'Whether the member lives in a village that the KIM serves',
    id: 'Apakah anggota tinggal di desa yang dilayani KIM',
  },
  homeVillageCode: {
    en: 'Code of the village where the member lives, when it is not one of the KIM; null otherwise',
    id: 'Kode desa tempat tinggal anggota bila bukan desa KIM; selain itu null',
    example: '32.01.05.2003',
  },
  post: {
    en: 'Post of the member in the KIM; CHAIR, SECRETARY and TREASURER are its officers',
    id: 'Jabatan anggota dalam KIM; CHAIR, SECRETARY, dan TREASURER adalah pengurus',
  },
  posts: { en: 'Only members in these posts', id: 'Hanya anggota dengan jabatan ini' },
  'signatory.post': {
    en: 'Office of the person who signs, as printed on certificates',
    id: 'Jabatan penanda tangan, seperti tercetak di sertifikat',
    example: 'Kepala Dinas Komunikasi dan Informatika',
  },
  joinedOn: {
    en: 'Day on which the member joined the KIM, in Jakarta',
    id: 'Hari anggota bergabung dengan KIM',
    example: '2025-03-01',
  },
  leftOn: {
    en: 'Day on which the member left the KIM; null while a member',
    id: 'Hari anggota keluar dari KIM; null selama menjadi anggota',
  },
  leavingReason: {
    en: 'Why the member left; null while a member',
    id: 'Alasan anggota keluar; null selama menjadi anggota',
  },
  'MemberLeaving.reason': { en: 'Why the member leaves', id: 'Alasan anggota keluar' },
  'Member.status': {
    en: 'ACTIVE, LEFT, or ERASED: then the personal data are gone and only the membership remains',
    id: 'ACTIVE, LEFT, atau ERASED: data pribadi sudah dihapus dan hanya keanggotaannya yang tersisa',
  },
  predecessor: { en: 'The member who gave the post', id: 'Anggota yang menyerahkan jabatan' },
  successor: { en: 'The member who has the post from then on', id: 'Anggota yang memegang jabatan sejak saat itu' },
  accountId: {
    en: 'Account (`sub` of its token) that belongs to the person; null while none is linked',
    id: 'Akun (`sub` pada tokennya) milik orang tersebut; null bila belum ditautkan',
  },
  invitationId: { en: 'UUID of the invitation to link an account', id: 'UUID undangan penautan akun' },
  invitations: {
    en: 'Invitations whose links are claimed, at most those of one mail',
    id: 'Undangan yang tautannya diambil, sebatas satu surel',
  },
  invitedAt: { en: 'When the invitation was made, as UTC timestamp', id: 'Kapan undangan dibuat, waktu UTC' },
  issue: {
    en: 'Counts how often the link of the invitation was issued; an earlier link is void',
    id: 'Menghitung berapa kali tautan undangan diterbitkan; tautan sebelumnya tidak berlaku',
  },
  'AccountInvitationAcceptance.token': {
    en: 'The secret part of the link in the invitation',
    id: 'Bagian rahasia dari tautan undangan',
  },
  'links.link': {
    en: 'Address by which the member accepts; it contains a secret',
    id: 'Alamat untuk menerima undangan; memuat rahasia',
  },
  'AccountInvitation.status': {
    en: 'OPEN until it is accepted, revoked, or its time has run out',
    id: 'OPEN sampai diterima, dicabut, atau habis masanya',
  },
  'AccountInvitationBatch.status': {
    en: 'RUNNING while invitations are still being made',
    id: 'RUNNING selama undangan masih dibuat',
  },
  accepted: { en: 'Number of invitations of the batch that were accepted', id: 'Jumlah undangan yang sudah diterima' },
  expired: {
    en: 'Number of those whose time ran out before they took effect',
    id: 'Jumlah yang habis masanya sebelum berlaku',
  },
  revoked: { en: 'Number of invitations of the batch that were revoked', id: 'Jumlah undangan yang dicabut' },
  'AccountInvitationBatch.open': {
    en: 'Number of invitations of the batch that wait for the member',
    id: 'Jumlah undangan yang menunggu anggota',
  },
  'AccountInvitationBatchPreview.dryRun': {
    en: 'Always true: nothing was stored or sent',
    id: 'Selalu true: tidak ada yang disimpan atau dikirim',
  },
  'AccessLogEntry.purpose': { en: 'The purpose that the reader gave', id: 'Keperluan yang disebut pembaca' },
  'AccessLogEntry.role': { en: 'Role by which the data were read', id: 'Peran yang dipakai untuk membaca data' },
  'AccessLogEntry.agency': {
    en: 'Agency of the reader; null for others',
    id: 'Perangkat daerah pembaca; null untuk yang lain',
  },
  'agency.name': {
    en: 'Official name of the agency',
    id: 'Nama resmi perangkat daerah',
    example: 'Dinas Pekerjaan Umum',
  },
};
