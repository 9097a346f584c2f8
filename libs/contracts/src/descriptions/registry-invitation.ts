import type { Descriptions } from '../fields.js';

export const registryInvitation: Descriptions = {
  invitationId: {
    en: 'The invitation of a member to link an account (UUID).',
    id: 'Undangan kepada anggota untuk menautkan akun (UUID).',
  },
  issue: {
    en: 'The number of the link, from 1: a later one replaces it.',
    id: 'Nomor tautan, mulai dari 1: tautan berikutnya menggantikannya.',
  },
  expiresAt: { en: 'The time until which the link is valid.', id: 'Waktu berakhirnya tautan.' },
};
