import { defineErrors } from '#http-api';

export const claimError = defineErrors({
  'claim-not-found': { status: 404, en: 'There is no such claim.', id: 'Klaim tidak ditemukan.' },
  'claim-report-not-found': {
    status: 404,
    en: 'There is no report with this receipt.',
    id: 'Tidak ada laporan dengan nomor tanda terima ini.',
  },
  'own-rating': {
    status: 403,
    en: 'A second person must confirm the rating that you proposed.',
    id: 'Penilaian yang Anda usulkan harus dikonfirmasi orang kedua.',
  },
  'claim-not-mergeable': {
    status: 409,
    en: 'It can be merged only into another claim that is neither merged nor rejected.',
    id: 'Klaim hanya dapat digabungkan ke klaim lain yang tidak digabungkan dan tidak ditolak.',
  },
  'rating-not-proposed': {
    status: 409,
    en: 'No rating has been proposed yet.',
    id: 'Belum ada penilaian yang diusulkan.',
  },
  'clarification-exists': {
    status: 409,
    en: 'Its clarification exists already: continue with that document.',
    id: 'Klarifikasinya sudah ada: lanjutkan pada dokumen tersebut.',
  },
  'claim-closed': {
    status: 409,
    en: 'The claim is decided: it takes no pictures any more. Report it again with what is new.',
    id: 'Klaim sudah diputuskan dan tidak lagi menerima gambar. Laporkan kembali bila ada hal baru.',
  },
  'claim-pictures-complete': {
    status: 409,
    en: 'A report has three pictures at most.',
    id: 'Satu laporan memuat paling banyak tiga gambar.',
  },
  'subtype-of-another-verdict': {
    status: 422,
    en: 'The subtype does not belong to the verdict.',
    id: 'Subjenis tidak sesuai dengan putusan.',
  },
  'evidence-missing': {
    status: 422,
    en: 'A verdict other than UNPROVEN needs evidence with its source.',
    id: 'Putusan selain UNPROVEN memerlukan bukti dengan sumbernya.',
  },
  'clarification-without-villages': {
    status: 422,
    en: 'The villages where it was seen are not known: name the areas of the clarification.',
    id: 'Desa/kelurahan tempat klaim terlihat belum diketahui: sebutkan wilayah klarifikasi.',
  },
  'claim-reports-limited': {
    status: 429,
    en: 'Too many reports in 24 hours. None of them is lost; please report the rest later.',
    id: 'Terlalu banyak laporan dalam 24 jam. Tidak ada yang hilang; mohon laporkan sisanya nanti.',
  },
  'claim-pictures-limited': {
    status: 429,
    en: 'Too many pictures in 24 hours. The report is stored; please add its pictures later.',
    id: 'Terlalu banyak gambar dalam 24 jam. Laporan sudah tersimpan; mohon tambahkan gambarnya nanti.',
  },
});
