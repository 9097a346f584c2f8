import type { Descriptions } from '../fields.js';

export const publishingEdition: Descriptions = {
  documentId: { en: 'The document of the edition (UUID).', id: 'Dokumen dari edisi (UUID).' },
  number: {
    en: 'The number of the edition among those of its document and language, from 1.',
    id: 'Nomor edisi di antara edisi dokumen dan bahasanya, mulai dari 1.',
  },
  language: {
    en: 'The language of the edition (ISO 639-1): Indonesian, Sundanese or English.',
    id: 'Bahasa edisi (ISO 639-1): Indonesia, Sunda atau Inggris.',
  },
  kind: { en: 'The kind of the document.', id: 'Jenis dokumen.' },
  topic: {
    en: 'What the document is about; part of the addresses of feeds.',
    id: 'Topik dokumen; bagian dari alamat umpan (feed).',
  },
  informationClass: {
    en: 'The class of public information by UU 14/2008, art. 9 to 11.',
    id: 'Golongan informasi publik menurut UU 14/2008 pasal 9 sampai 11.',
  },
  kimId: {
    en: 'The KIM that wrote the edition; null: the office did.',
    id: 'KIM penulis edisi; null: dinas penulisnya.',
  },
  supersedes: {
    en: 'The live edition that it replaced; null when there was none.',
    id: 'Edisi berlaku yang digantikannya; null bila tidak ada.',
  },
  isCorrection: {
    en: 'Whether it replaces an edition that was wrong: those who got that one must get this one.',
    id: 'Apakah menggantikan edisi yang salah: penerima edisi itu harus menerima edisi ini.',
  },
  title: { en: 'The title of the edition.', id: 'Judul edisi.' },
  'EditionWithdrawn.title': {
    en: 'The title of the edition; absent in early events.',
    id: 'Judul edisi; tidak ada dalam peristiwa awal.',
  },
  villageCodes: { en: 'The target villages by their Kemendagri codes.', id: 'Desa sasaran menurut kode Kemendagri.' },
  'EditionWithdrawn.villageCodes': {
    en: 'Where the edition had been published, by Kemendagri codes; absent in early events.',
    id: 'Tempat edisi pernah diterbitkan, menurut kode Kemendagri; tidak ada dalam peristiwa awal.',
  },
  contentHash: {
    en: 'SHA-256 of exactly the content that was approved, in lower-case hexadecimal.',
    id: 'SHA-256 dari isi yang disetujui, dalam heksadesimal huruf kecil.',
  },
  disseminateBy: {
    en: 'The day by which the KIM should have disseminated it.',
    id: 'Batas hari KIM selesai menyebarkannya.',
  },
  publishedAt: { en: 'The time of the publication.', id: 'Waktu penerbitan.' },
  expiresAt: {
    en: 'The time at which it ceases to be valid by itself; null: never.',
    id: 'Waktu berakhirnya masa berlaku; null: tidak pernah.',
  },
  correctedBy: { en: 'The edition that is valid from now on.', id: 'Edisi yang berlaku sejak sekarang.' },
  correctedAt: { en: 'The time of the correction.', id: 'Waktu ralat.' },
  supersededBy: { en: 'The edition that is valid from now on.', id: 'Edisi yang berlaku sejak sekarang.' },
  supersededAt: { en: 'The time of the replacement.', id: 'Waktu penggantian.' },
  withdrawnAt: { en: 'The time of the withdrawal.', id: 'Waktu penarikan.' },
  expiredAt: { en: 'The time at which the validity ended.', id: 'Waktu berakhirnya masa berlaku.' },
  renewBy: { en: 'The day until which the edition must be renewed.', id: 'Batas hari pembaruan edisi.' },
};
