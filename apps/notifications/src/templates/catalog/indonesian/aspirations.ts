import type { TemplateText } from '../text.js';

const track = 'Status dan rinciannya dapat dilihat dengan nomor {{ trackingNumber }} dan PIN Anda.';

/** An aspiration from its receipt to its end. */
export const aspirationTexts = {
  'pin-renewed': {
    subject: 'PIN baru untuk laporan {{ trackingNumber }}',
    paragraphs: [
      'PIN baru untuk laporan {{ trackingNumber }} diminta dengan kontak Anda. PIN baru: {{ pin }}',
      'PIN ini berlaku setelah dipakai pertama kali, paling lambat 24 jam sejak diminta; sejak itu PIN lama tidak berlaku. Jangan berikan PIN kepada siapa pun.',
      'Jika Anda tidak memintanya, abaikan pesan ini: PIN lama tetap berlaku.',
    ],
    short:
      'PIN baru laporan {{ trackingNumber }}: {{ pin }}. Jangan diberikan kepada siapa pun. Abaikan bila Anda tidak memintanya.',
  },
  'aspiration-received': {
    subject: 'Aspirasi {{ trackingNumber }} telah diterima',
    paragraphs: ['Aspirasi Anda telah diterima dengan nomor {{ trackingNumber }} dan akan diverifikasi.', track],
  },
  'aspiration-forwarded': {
    subject: 'Aspirasi {{ trackingNumber }} diteruskan',
    paragraphs: [
      'Aspirasi Anda telah diverifikasi dan diteruskan kepada {{ agencyName }}.',
      'Berikutnya {{ agencyName }} memeriksa dan menanggapinya, paling lambat {{ respondBy }}.',
      track,
    ],
    short:
      'Aspirasi {{ trackingNumber }} diteruskan kepada perangkat daerah. Tanggapan dijadwalkan paling lambat {{ respondBy }}.',
  },
  'aspiration-held': {
    subject: 'Aspirasi {{ trackingNumber }} sedang diperiksa',
    paragraphs: [
      'Aspirasi Anda telah diverifikasi dan masih diperiksa koordinator: siapa yang berwenang menanganinya belum dipastikan.',
      'Aspirasi belum diteruskan. Anda diberi tahu begitu diteruskan, beserta nama perangkat daerahnya.',
      track,
    ],
  },
  'aspiration-assigned': {
    subject: 'Disposisi aspirasi {{ trackingNumber }}',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} didisposisikan kepada perangkat daerah Anda.',
      'Mohon ditanggapi paling lambat {{ respondBy }}.',
    ],
    short:
      'Aspirasi {{ trackingNumber }} didisposisikan kepada perangkat daerah Anda. Mohon ditanggapi paling lambat {{ respondBy }}.',
  },
  'aspiration-responded': {
    subject: 'Aspirasi {{ trackingNumber }} telah ditanggapi',
    paragraphs: [
      '{{ agencyName }} telah memberikan tanggapan.',
      track,
      'Bila belum puas, aspirasi dapat dibuka kembali sampai {{ closesOn }}. Setelah itu aspirasi dianggap selesai.',
    ],
    short:
      'Aspirasi {{ trackingNumber }} telah ditanggapi. Lihat dengan nomor dan PIN Anda; keberatan sampai {{ closesOn }}.',
  },
  'relayed-aspiration-responded': {
    subject: 'Aspirasi {{ trackingNumber }} telah ditanggapi',
    paragraphs: ['Aspirasi {{ trackingNumber }} yang disampaikan melalui KIM Anda telah ditanggapi perangkat daerah.'],
  },
  'aspiration-reopened': {
    subject: 'Aspirasi {{ trackingNumber }} dibuka kembali',
    paragraphs: [
      'Pelapor belum puas dengan tanggapan atas aspirasi {{ trackingNumber }}.',
      'Mohon ditindaklanjuti dan ditanggapi kembali paling lambat {{ respondBy }}.',
    ],
  },
  'aspiration-merged': {
    subject: 'Aspirasi {{ trackingNumber }} digabungkan',
    paragraphs: ['Hal yang sama telah disampaikan warga lain, sehingga keduanya kini ditangani bersama.', track],
  },
  'aspiration-unmerged': {
    subject: 'Aspirasi {{ trackingNumber }} ditangani tersendiri',
    paragraphs: [
      'Penggabungan aspirasi Anda dengan aspirasi warga lain dibatalkan; aspirasi Anda kembali ditangani tersendiri.',
      track,
    ],
  },
  'aspiration-closed': {
    subject: 'Aspirasi {{ trackingNumber }} selesai',
    paragraphs: ['Aspirasi {{ trackingNumber }} telah ditutup. Terima kasih telah menyampaikannya.'],
  },
  'aspiration-returned': {
    subject: 'Aspirasi {{ trackingNumber }} perlu dilengkapi',
    paragraphs: [
      'Koordinator memerlukan keterangan tambahan sebelum aspirasi Anda dapat diteruskan.',
      'Mohon dijawab paling lambat {{ replyBy }}. Bila tidak, koordinator memutuskan dengan keterangan yang ada.',
      track,
    ],
    short:
      'Aspirasi {{ trackingNumber }} perlu keterangan tambahan. Mohon dijawab dengan nomor dan PIN Anda paling lambat {{ replyBy }}.',
  },
  'question-asked': {
    subject: 'Pertanyaan tentang aspirasi {{ trackingNumber }}',
    paragraphs: [
      '{{ agencyName }}, yang menangani aspirasi Anda, mengajukan pertanyaan.',
      'Mohon dijawab paling lambat {{ replyBy }}. Bila tidak, penanganan dilanjutkan tanpa jawaban.',
      track,
    ],
    short:
      'Ada pertanyaan tentang aspirasi {{ trackingNumber }}. Mohon dijawab dengan nomor dan PIN Anda paling lambat {{ replyBy }}.',
  },
  'relayed-reply-needed': {
    subject: 'Pelapor aspirasi {{ trackingNumber }} diminta menjawab',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} yang disampaikan melalui KIM Anda menunggu jawaban pelapor sampai {{ replyBy }}.',
      'Mohon bantu menghubungi pelapor. Jawabannya dapat Anda sampaikan melalui Sambung.',
    ],
    short:
      'Aspirasi {{ trackingNumber }} menunggu jawaban pelapor sampai {{ replyBy }}. Mohon bantu menghubungi pelapor.',
  },
  'aspiration-accepted': {
    subject: 'Aspirasi {{ trackingNumber }} mulai ditangani',
    paragraphs: [
      '{{ agencyName }} telah menerima aspirasi Anda dan akan menanggapinya paling lambat {{ resolveBy }}.',
      track,
    ],
  },
  'aspiration-progressed': {
    subject: 'Perkembangan aspirasi {{ trackingNumber }}',
    paragraphs: ['{{ agencyName }} mencatat perkembangan penanganan aspirasi Anda.', track],
  },
  'aspiration-answer-sent-back': {
    subject: 'Tanggapan atas aspirasi {{ trackingNumber }} diperbaiki',
    paragraphs: [
      'Koordinator menilai tanggapan atas aspirasi Anda belum cukup; {{ agencyName }} menindaklanjutinya kembali paling lambat {{ resolveBy }}.',
      track,
    ],
  },
  'aspiration-archived': {
    subject: 'Aspirasi {{ trackingNumber }} diarsipkan',
    paragraphs: [
      'Aspirasi Anda tidak dapat ditindaklanjuti oleh perangkat daerah. Aspirasi tetap tersimpan, dan alasannya dapat dibaca.',
      track,
    ],
  },
  'aspiration-referred': {
    subject: 'Aspirasi {{ trackingNumber }} dirujuk ke instansi lain',
    paragraphs: [
      'Aspirasi Anda berada di luar kewenangan Pemerintah Kabupaten dan telah dirujuk kepada instansi yang berwenang.',
      track,
    ],
  },
  'question-answered': {
    subject: 'Pertanyaan tentang aspirasi {{ trackingNumber }} selesai',
    paragraphs: [
      'Pelapor telah menjawab, atau waktunya telah habis. Tenggat berjalan kembali; mohon penanganan dilanjutkan.',
    ],
  },
  'check-requested': {
    subject: 'Mohon periksa di lapangan aspirasi {{ trackingNumber }}',
    paragraphs: [
      'KIM Anda diminta memeriksa di lapangan apakah tanggapan perangkat daerah terlaksana. Aspirasi dan tanggapannya dapat dibaca di Sambung.',
    ],
  },
  'answer-checked': {
    subject: 'Hasil pemeriksaan lapangan aspirasi {{ trackingNumber }}',
    paragraphs: [
      'KIM setempat telah memeriksa di lapangan apakah tanggapan Anda terlaksana. Hasilnya dapat dibaca di Sambung.',
    ],
  },
  'answer-sent-back': {
    subject: 'Tanggapan atas aspirasi {{ trackingNumber }} dikembalikan',
    paragraphs: [
      'Koordinator menilai tanggapan atas aspirasi {{ trackingNumber }} belum cukup. Alasannya dapat dibaca di Sambung.',
    ],
  },
  'aspiration-appealed': {
    subject: 'Pelapor keberatan atas tanggapan aspirasi {{ trackingNumber }}',
    paragraphs: ['Pelapor tetap keberatan setelah aspirasi dibuka kembali; koordinator kini menilai tanggapannya.'],
  },
  'aspiration-recalled': {
    subject: 'Aspirasi {{ trackingNumber }} ditarik',
    paragraphs: [
      'Koordinator menarik aspirasi {{ trackingNumber }} dari perangkat daerah Anda untuk didisposisikan kembali.',
    ],
  },
  'answer-undelivered': {
    subject: 'Pelapor aspirasi {{ trackingNumber }} belum diberi tahu',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} yang disampaikan melalui KIM Anda telah ditanggapi, tetapi pelapor belum dapat dihubungi.',
      'Mohon sampaikan tanggapannya secara langsung dan catat di Sambung. Pelapor dapat menyatakan keberatan sampai {{ closesOn }}.',
    ],
    short:
      'Pelapor aspirasi {{ trackingNumber }} belum diberi tahu tanggapannya. Mohon disampaikan langsung sebelum {{ closesOn }}.',
  },
} as const satisfies Record<string, TemplateText>;
