import { defineErrors } from '#http-api';
import { agencyError } from '../agencies/agency.errors.js';

/** Refusals of the guards of an aspiration's workflow, and of its reads. */
export const aspirationErrors = {
  'aspiration-not-found': { status: 404, en: 'There is no such aspiration.', id: 'Aspirasi tidak ditemukan.' },
  'unknown-category': agencyError.table['unknown-category'],
  'unknown-agency': agencyError.table['unknown-agency'],
  'unknown-village': {
    status: 422,
    en: 'There is no such village, or it has been dissolved.',
    id: 'Desa atau kelurahan tidak dikenal, atau sudah dihapus.',
  },
  'not-a-colleague': {
    status: 422,
    en: 'This account is no coordinator of the village; `GET /v1/colleagues` lists those who are.',
    id: 'Akun ini bukan koordinator untuk desa atau kelurahan tersebut; lihat daftarnya pada `GET /v1/colleagues`.',
  },
  'kim-not-active': {
    status: 422,
    en: 'Only an active KIM can submit aspirations.',
    id: 'Hanya KIM yang aktif yang dapat menyampaikan aspirasi.',
  },
  'kim-not-of-village': {
    status: 422,
    en: 'This KIM does not serve this village.',
    id: 'KIM ini tidak melayani desa atau kelurahan tersebut.',
  },
  'channel-mismatch': {
    status: 422,
    en: 'A field does not match the channel of the submission.',
    id: 'Isian ini tidak sesuai dengan kanalnya.',
  },
  'form-incomplete': {
    status: 422,
    en: 'A required answer of this category is missing or invalid. Save a draft and complete it.',
    id: 'Ada isian kategori ini yang belum lengkap atau tidak sesuai. Simpan sebagai draf lalu lengkapi.',
  },
  'intake-limited': {
    status: 429,
    en: 'The daily limit of submissions is reached. Please try again later, sign in, or ask the coordinator.',
    id: 'Jumlah penyampaian dalam sehari melampaui batas wajar. Silakan coba lagi nanti, masuk dengan akun Anda, atau hubungi koordinator.',
  },
  'aspiration-merged': {
    status: 409,
    en: 'The aspiration has been merged. Act on the one that it was merged into.',
    id: 'Aspirasi ini telah digabungkan; tindak lanjut dilakukan pada aspirasi induknya.',
  },
  'aspiration-not-merged': {
    status: 409,
    en: 'The aspiration is not merged.',
    id: 'Aspirasi ini tidak sedang digabungkan.',
  },
  'merge-into-itself': {
    status: 422,
    en: 'An aspiration cannot be merged into itself, or into one that is merged into it.',
    id: 'Aspirasi tidak dapat digabungkan dengan dirinya sendiri atau dengan aspirasi yang digabungkan kepadanya.',
  },
  'merge-would-reveal': {
    status: 422,
    en: 'The reporters of an open aspiration must not learn of a confidential one.',
    id: 'Pelapor aspirasi terbuka tidak boleh mengetahui aspirasi yang bersifat rahasia.',
  },
  'protection-lowered': {
    status: 422,
    en: 'Anonymity and confidentiality can be raised, never lowered.',
    id: 'Tingkat anonim dan rahasia hanya boleh dinaikkan, tidak boleh diturunkan.',
  },
  'declined-too-often': {
    status: 409,
    en: 'Agencies have declined this aspiration too often for it to be declined again. Ask the coordinator to recall it.',
    id: 'Aspirasi ini sudah terlalu sering dinyatakan bukan wewenang. Mintalah koordinator menariknya kembali.',
  },
  'reopened-too-often': {
    status: 409,
    en: 'The aspiration has been reopened as often as is possible; the coordinator judges the answer.',
    id: 'Aspirasi sudah dibuka kembali sebanyak yang diperbolehkan; koordinator menilai tanggapannya.',
  },
  'reopenings-left': {
    status: 409,
    en: 'The aspiration can still be reopened; the agency acts again before the coordinator judges.',
    id: 'Aspirasi masih dapat dibuka kembali; perangkat daerah menindaklanjuti sebelum koordinator menilai.',
  },
  'reporter-not-notified': {
    status: 409,
    en: 'The reporter has not been notified of the answer yet, so silence is no consent.',
    id: 'Pelapor belum diberi tahu tentang tanggapan; diamnya belum berarti setuju.',
  },
  'reporter-notified': {
    status: 409,
    en: 'The reporter has been notified of the answer.',
    id: 'Pelapor sudah diberi tahu tentang tanggapan.',
  },
  'check-of-confidential': {
    status: 409,
    en: 'A KIM does not read confidential aspirations, and so cannot check on site.',
    id: 'KIM tidak membaca aspirasi rahasia, sehingga tidak dapat memeriksa di lapangan.',
  },
  'kim-cannot-check': {
    status: 422,
    en: 'Only an active KIM of the village can check on site.',
    id: 'Hanya KIM aktif di desa atau kelurahan itu yang dapat memeriksa di lapangan.',
  },
  'check-not-requested': {
    status: 409,
    en: 'Your KIM has not been asked to check this answer on site.',
    id: 'KIM Anda belum diminta memeriksa tanggapan ini di lapangan.',
  },
  'supporter-unverified': {
    status: 409,
    en: 'The coordinator has not verified your contact yet. The reporter can reopen the aspiration.',
    id: 'Kontak Anda belum diverifikasi koordinator. Pelapor dapat membuka kembali aspirasi ini.',
  },
  'supporter-alone': {
    status: 409,
    en: 'One supporter alone does not reopen an aspiration. It takes its reporter, or a second supporter.',
    id: 'Satu pendukung saja tidak dapat membuka kembali aspirasi; perlu pelapor atau pendukung kedua.',
  },
  'rated-before': { status: 409, en: 'This aspiration has been rated.', id: 'Aspirasi ini sudah dinilai.' },
  'passage-not-found': {
    status: 422,
    en: 'A passage to mask is not in the public text. Copy it as the public text has it.',
    id: 'Bagian yang akan ditutup tidak ada dalam teks publik. Salin persis seperti dalam teks publik.',
  },
  'part-of-split': {
    status: 409,
    en: 'This is a part of a split aspiration. Act on the whole, which the detail names.',
    id: 'Ini bagian dari aspirasi yang dipecah; tindakan ini hanya dapat dilakukan pada aspirasi induknya.',
  },
  'aspiration-split': {
    status: 409,
    en: 'The aspiration is split among several agencies. Act on one of its parts.',
    id: 'Aspirasi ini dipecah ke beberapa perangkat daerah; tindakan ini hanya dapat dilakukan pada bagiannya.',
  },
  'unknown-part': {
    status: 422,
    en: 'The aspiration has no such part in this state. Name one of its parts.',
    id: 'Tidak ada bagian aspirasi yang dimaksud. Sebutkan bagian yang dimaksud.',
  },
} as const;

export const aspirationError = defineErrors(aspirationErrors);
