import { defineErrors } from '#http-api';
import { areaError } from '../areas/area.errors.js';

export const memberError = defineErrors({
  'village-unknown': areaError.table['village-unknown'],
  'member-not-found': { status: 404, en: 'There is no such member.', id: 'Anggota tidak ditemukan.' },
  'kim-not-open': {
    status: 409,
    en: 'A KIM that was dissolved or rejected accepts no members.',
    id: 'KIM yang dibubarkan atau ditolak tidak menerima anggota.',
  },
  'post-taken': {
    status: 409,
    en: 'This post of the KIM is already filled.',
    id: 'Jabatan ini di KIM sudah terisi.',
  },
  'post-unchanged': {
    status: 409,
    en: 'The member already holds this post.',
    id: 'Anggota ini sudah memegang jabatan tersebut.',
  },
  'account-taken': {
    status: 409,
    en: 'This account already belongs to a member or former member of the KIM.',
    id: 'Akun ini sudah dipakai anggota atau mantan anggota KIM.',
  },
  'account-offered': {
    status: 409,
    en: 'This account already belongs to a member or former member of the KIM, or was asked to confirm that it does.',
    id: 'Akun ini sudah dipakai anggota atau mantan anggota KIM, atau sedang menunggu konfirmasi.',
  },
  'account-not-linked': {
    status: 409,
    en: 'No account is linked to this member, and none was asked to confirm.',
    id: 'Tidak ada akun yang tertaut dengan anggota ini atau sedang menunggu konfirmasi.',
  },
  'not-an-officer': {
    status: 409,
    en: 'This member holds no post in the KIM.',
    id: 'Anggota ini bukan pengurus KIM.',
  },
  'successor-elsewhere': {
    status: 422,
    en: 'The successor must be another active member of this KIM.',
    id: 'Penerus bukan anggota aktif lain dari KIM ini.',
  },
  'term-overlaps': {
    status: 409,
    en: 'The term overlaps with another term of this post in the KIM.',
    id: 'Masa bakti bertumpang tindih dengan masa bakti lain untuk jabatan ini di KIM.',
  },
  'officer-under-age': {
    status: 422,
    en: 'An officer must be at least 18 years old.',
    id: 'Pengurus harus berusia sekurangnya 18 tahun.',
  },
  'guardian-required': {
    status: 422,
    en: 'A member under 18 needs the consent of a guardian.',
    id: 'Anggota di bawah 18 tahun memerlukan persetujuan wali.',
  },
  'guardian-not-needed': {
    status: 422,
    en: 'The guardian of an adult is not recorded.',
    id: 'Data wali untuk orang dewasa tidak dicatat.',
  },
  'birth-in-the-future': {
    status: 422,
    en: 'The birth date is in the future.',
    id: 'Tanggal lahir berada di masa depan.',
  },
  'member-in-the-past': {
    status: 422,
    en: 'The day is too early: before the birth, the entry, the exit or the start of the term.',
    id: 'Tanggal terlalu awal: sebelum kelahiran, tanggal masuk, tanggal keluar, atau awal masa bakti.',
  },
  'member-in-the-future': {
    status: 422,
    en: 'The day is in the future: record it when it has come.',
    id: 'Tanggal berada di masa depan; catat setelah harinya tiba.',
  },
  'home-village-served': {
    status: 422,
    en: 'The home village is served by the KIM: the member is a resident.',
    id: 'Desa asal dilayani KIM ini: anggota adalah warga setempat.',
  },
});
