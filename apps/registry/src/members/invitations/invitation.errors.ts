import { defineErrors } from '#http-api';

/** Invitations to link an account with a member. */
export const invitationError = defineErrors({
  'invitation-not-found': {
    status: 404,
    en: 'There is no such invitation, or a newer link has replaced this one.',
    id: 'Undangan tidak ditemukan, atau tautan ini sudah diganti dengan yang baru.',
  },
  'invitation-expired': {
    status: 410,
    en: 'This invitation has expired. Ask the office or an officer of the KIM for a new one.',
    id: 'Undangan ini sudah kedaluwarsa. Mintalah yang baru kepada kantor atau pengurus KIM.',
  },
  'invitation-used': {
    status: 410,
    en: 'This invitation has already been used.',
    id: 'Undangan ini sudah dipakai.',
  },
  'invitation-revoked': {
    status: 410,
    en: 'This invitation was revoked.',
    id: 'Undangan ini sudah dibatalkan.',
  },
  'invitation-open': {
    status: 409,
    en: 'This member already has an open invitation: send it again instead.',
    id: 'Anggota ini masih memiliki undangan yang terbuka; kirimkan ulang undangan itu.',
  },
  'invitation-limited': {
    status: 429,
    en: 'This member has got as many invitations as one gets in a day. Please try again tomorrow.',
    id: 'Anggota ini sudah mendapat undangan sebanyak batas sehari. Silakan coba lagi besok.',
  },
  'account-linked': {
    status: 409,
    en: 'This member is already linked with an account.',
    id: 'Anggota ini sudah tertaut dengan sebuah akun.',
  },
  'account-unsuitable': {
    status: 422,
    en: 'This account cannot be linked with a member: its subject is not a UUID.',
    id: 'Akun ini tidak dapat ditautkan dengan anggota: subjeknya bukan UUID.',
  },
  'member-not-active': {
    status: 409,
    en: 'This person is no longer a member of the KIM.',
    id: 'Orang ini bukan lagi anggota KIM.',
  },
  'invitation-batch-not-found': {
    status: 404,
    en: 'There is no such batch of invitations.',
    id: 'Pengiriman undangan tidak ditemukan.',
  },
});
