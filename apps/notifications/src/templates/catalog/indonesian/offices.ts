import type { TemplateText } from '../text.js';

/** What waits for an office, in the inbox of its roles. */
export const officeTexts = {
  'kim-waiting': {
    subject: 'Pendaftaran {{ kimName }} menunggu verifikasi',
    paragraphs: [
      'Pendaftaran {{ kimName }} telah diajukan dan menunggu verifikasi.',
      'Mohon diperiksa, lalu diverifikasi, dikembalikan, atau ditolak.',
    ],
  },
  'kim-unreachable': {
    subject: 'Pengurus {{ kimName }} tidak dapat dihubungi',
    paragraphs: [
      'Tidak satu pun pengurus {{ kimName }} dapat dihubungi: setiap pesan kepada mereka gagal.',
      'Mohon kontak pengurus diperbarui. Sementara itu tugas diseminasinya perlu pihak lain.',
    ],
  },
  'village-task-assigned': {
    subject: 'Tugas diseminasi untuk kantor: {{ editionTitle }}',
    paragraphs: [
      'Kantor desa/kelurahan Anda diminta meneruskan informasi "{{ editionTitle }}" kepada warga, karena tidak ada KIM yang menjangkaunya.',
      'Mohon disampaikan dan dilaporkan beserta buktinya paling lambat {{ dueOn }}.',
    ],
    short:
      'Kantor Anda diminta meneruskan "{{ editionTitle }}" kepada warga dan melaporkannya paling lambat {{ dueOn }}.',
  },
  'village-task-due': {
    subject: 'Laporan diseminasi kantor ditunggu: {{ editionTitle }}',
    paragraphs: [
      'Laporan kantor desa/kelurahan Anda tentang "{{ editionTitle }}" belum diterima. Tenggatnya {{ dueOn }}.',
    ],
  },
  'claim-reported': {
    subject: 'Klaim baru menunggu pemeriksaan fakta',
    paragraphs: [
      'Sebuah klaim yang beredar di masyarakat dilaporkan untuk pertama kali.',
      'Mohon diperiksa faktanya; isi laporannya ada pada daftar klaim.',
    ],
  },
  'claim-spread': {
    subject: 'Klaim menyebar ke desa/kelurahan lain',
    paragraphs: [
      'Klaim yang telah diklarifikasi kini dilaporkan dari desa/kelurahan lain.',
      'Mohon dipertimbangkan agar klarifikasinya diteruskan ke sana.',
    ],
  },
  'aspiration-waiting': {
    subject: 'Aspirasi {{ trackingNumber }} menunggu verifikasi',
    paragraphs: ['Aspirasi {{ trackingNumber }} baru diterima dan menunggu verifikasi koordinator.'],
  },
  'aspiration-completed': {
    subject: 'Aspirasi {{ trackingNumber }} kembali kepada koordinator',
    paragraphs: [
      'Pelapor telah melengkapi aspirasi {{ trackingNumber }}, atau waktunya telah habis.',
      'Mohon diverifikasi dengan keterangan yang ada.',
    ],
  },
  'aspiration-declined': {
    subject: 'Aspirasi {{ trackingNumber }} ditolak perangkat daerah',
    paragraphs: [
      'Perangkat daerah menyatakan tidak berwenang menangani aspirasi {{ trackingNumber }}.',
      'Mohon didisposisikan kepada perangkat daerah lain paling lambat {{ assignBy }}.',
    ],
  },
  'appeal-waiting': {
    subject: 'Keberatan atas aspirasi {{ trackingNumber }} menunggu penilaian',
    paragraphs: [
      'Pelapor tetap keberatan atas tanggapan aspirasi {{ trackingNumber }}.',
      'Mohon tanggapannya dinilai paling lambat {{ reviewBy }}.',
    ],
  },
  'check-finished': {
    subject: 'Pemeriksaan lapangan aspirasi {{ trackingNumber }} selesai',
    paragraphs: [
      'KIM telah memeriksa di lapangan apakah tanggapan atas aspirasi {{ trackingNumber }} terlaksana. Hasilnya dapat dibaca di Sambung.',
    ],
  },
  'answer-undelivered-to-reporter': {
    subject: 'Pelapor aspirasi {{ trackingNumber }} belum diberi tahu',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} telah ditanggapi, tetapi pelapornya tidak dapat dihubungi dan tidak ada KIM yang menyampaikannya.',
      'Mohon pelapor dihubungi dengan cara lain sebelum {{ closesOn }}.',
    ],
  },
  'office-deadline-near': {
    subject: 'Tenggat koordinator untuk aspirasi {{ trackingNumber }}: {{ dueOn }}',
    paragraphs: ['Aspirasi {{ trackingNumber }} menunggu keputusan koordinator sampai {{ dueOn }}.'],
  },
  'office-deadline-missed': {
    subject: 'Tenggat koordinator untuk aspirasi {{ trackingNumber }} terlewati',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} seharusnya diputuskan koordinator paling lambat {{ dueOn }}. Mohon segera diputuskan.',
    ],
  },
  'aspiration-protected': {
    subject: 'Perlindungan aspirasi {{ trackingNumber }} ditingkatkan',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} kini lebih dilindungi: identitas pelapor atau isinya tidak boleh lagi diperlihatkan.',
      'Mohon salinan yang ada pada perangkat daerah Anda disesuaikan.',
    ],
  },
  'aspiration-recategorised': {
    subject: 'Kategori aspirasi {{ trackingNumber }} diubah',
    paragraphs: ['Koordinator mengubah kategori aspirasi {{ trackingNumber }} yang ditangani perangkat daerah Anda.'],
  },
  'assigned-aspiration-closed': {
    subject: 'Aspirasi {{ trackingNumber }} selesai',
    paragraphs: ['Aspirasi {{ trackingNumber }} yang ditangani perangkat daerah Anda telah ditutup.'],
  },
} as const satisfies Record<string, TemplateText>;
