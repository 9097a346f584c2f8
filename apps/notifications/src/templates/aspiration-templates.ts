import type { Template } from './template.js';

const track = 'Status dan tanggapan dapat dilihat dengan nomor {{ trackingNumber }} dan PIN Anda.';

const trackInBoth = [
  'Rinciannya dapat dilihat dengan nomor {{ trackingNumber }} dan PIN Anda.',
  'See the details with the number {{ trackingNumber }} and your PIN.',
];

/** Notifications of an aspiration from its receipt to its end. */
export const aspirationTemplates = {
  'aspiration-received': {
    subject: 'Aspirasi {{ trackingNumber }} telah diterima',
    paragraphs: ['Aspirasi Anda telah diterima dengan nomor {{ trackingNumber }} dan akan diverifikasi.', track],
  },
  'aspiration-forwarded': {
    subject: 'Aspirasi {{ trackingNumber }} diteruskan',
    paragraphs: [
      'Aspirasi Anda telah diverifikasi dan diteruskan kepada perangkat daerah yang berwenang.',
      'Tanggapan dijadwalkan paling lambat {{ respondBy | date_id }}.',
      track,
    ],
  },
  'aspiration-assigned': {
    subject: 'Disposisi aspirasi {{ trackingNumber }}',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} didisposisikan kepada perangkat daerah Anda.',
      'Mohon ditanggapi paling lambat {{ respondBy | date_id }}.',
    ],
  },
  'aspiration-responded': {
    subject: 'Aspirasi {{ trackingNumber }} telah ditanggapi',
    paragraphs: [
      'Perangkat daerah telah memberikan tanggapan.',
      track,
      'Bila belum puas, aspirasi dapat dibuka kembali sampai {{ closesOn | date_id }}. Setelah itu aspirasi dianggap selesai.',
    ],
  },
  'relayed-aspiration-responded': {
    subject: 'Aspirasi {{ trackingNumber }} telah ditanggapi',
    paragraphs: ['Aspirasi {{ trackingNumber }} yang disampaikan melalui KIM Anda telah ditanggapi perangkat daerah.'],
  },
  'aspiration-reopened': {
    subject: 'Aspirasi {{ trackingNumber }} dibuka kembali',
    paragraphs: [
      'Pelapor belum puas dengan tanggapan atas aspirasi {{ trackingNumber }}.',
      'Mohon ditindaklanjuti dan ditanggapi kembali paling lambat {{ respondBy | date_id }}.',
    ],
  },
  'aspiration-merged': {
    subject: 'Aspirasi {{ trackingNumber }} digabungkan',
    paragraphs: ['Hal yang sama telah disampaikan warga lain, sehingga keduanya kini ditangani bersama.', track],
  },
  'aspiration-closed': {
    subject: 'Aspirasi {{ trackingNumber }} selesai',
    paragraphs: ['Aspirasi {{ trackingNumber }} telah ditutup. Terima kasih telah menyampaikannya.'],
  },
  'aspiration-returned': {
    subject: 'Aspirasi {{ trackingNumber }} perlu dilengkapi / needs to be completed',
    paragraphs: [
      'Koordinator memerlukan keterangan tambahan sebelum aspirasi Anda dapat diteruskan.',
      'Mohon dijawab paling lambat {{ replyBy | date_id }}. Bila tidak, koordinator memutuskan dengan keterangan yang ada.',
      'The coordinator needs more information before your aspiration can be forwarded. Please reply by {{ replyBy | date_en }}.',
      ...trackInBoth,
    ],
  },
  'question-asked': {
    subject: 'Pertanyaan tentang aspirasi {{ trackingNumber }} / A question',
    paragraphs: [
      'Perangkat daerah yang menangani aspirasi Anda mengajukan pertanyaan.',
      'Mohon dijawab paling lambat {{ replyBy | date_id }}. Bila tidak, penanganan dilanjutkan tanpa jawaban.',
      'The agency that handles your aspiration has a question. Please reply by {{ replyBy | date_en }}; otherwise it continues without your reply.',
      ...trackInBoth,
    ],
  },
  'relayed-reply-needed': {
    subject: 'Pelapor aspirasi {{ trackingNumber }} diminta menjawab / asked to reply',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} yang disampaikan melalui KIM Anda menunggu jawaban pelapor sampai {{ replyBy | date_id }}.',
      'Mohon bantu menghubungi pelapor. Jawabannya dapat Anda sampaikan melalui Sambung.',
      'The aspiration {{ trackingNumber }}, which your KIM relayed, waits for a reply of its reporter until {{ replyBy | date_en }}. Please contact the reporter; you can submit the reply in Sambung.',
    ],
  },
  'aspiration-accepted': {
    subject: 'Aspirasi {{ trackingNumber }} mulai ditangani / is being handled',
    paragraphs: [
      'Perangkat daerah telah menerima aspirasi Anda dan akan menanggapinya paling lambat {{ resolveBy | date_id }}.',
      'The agency has accepted your aspiration and will answer by {{ resolveBy | date_en }}.',
      ...trackInBoth,
    ],
  },
  'aspiration-progressed': {
    subject: 'Perkembangan aspirasi {{ trackingNumber }} / Progress',
    paragraphs: [
      'Perangkat daerah mencatat perkembangan penanganan aspirasi Anda.',
      'The agency has recorded progress on your aspiration.',
      ...trackInBoth,
    ],
  },
  'aspiration-answer-sent-back': {
    subject: 'Tanggapan atas aspirasi {{ trackingNumber }} diperbaiki / is being improved',
    paragraphs: [
      'Koordinator menilai tanggapan atas aspirasi Anda belum cukup; perangkat daerah menindaklanjutinya kembali paling lambat {{ resolveBy | date_id }}.',
      'The coordinator considers the answer insufficient; the agency will improve it by {{ resolveBy | date_en }}.',
      ...trackInBoth,
    ],
  },
  'aspiration-archived': {
    subject: 'Aspirasi {{ trackingNumber }} diarsipkan / has been archived',
    paragraphs: [
      'Aspirasi Anda tidak dapat ditindaklanjuti oleh perangkat daerah. Aspirasi tetap tersimpan, dan alasannya dapat dibaca.',
      'No agency can act on your aspiration. It is archived, and you can read the reason.',
      ...trackInBoth,
    ],
  },
  'aspiration-referred': {
    subject: 'Aspirasi {{ trackingNumber }} dirujuk ke instansi lain / has been referred',
    paragraphs: [
      'Aspirasi Anda berada di luar kewenangan Pemerintah Kabupaten dan telah dirujuk kepada instansi yang berwenang.',
      'Your aspiration lies outside the regency’s authority and has been referred to the responsible authority.',
      ...trackInBoth,
    ],
  },
  'question-answered': {
    subject: 'Pertanyaan tentang aspirasi {{ trackingNumber }} selesai / Question closed',
    paragraphs: [
      'Pelapor telah menjawab, atau waktunya telah habis. Tenggat berjalan kembali; mohon penanganan dilanjutkan.',
      'The reporter has replied, or the time to reply has ended. Your deadline has resumed; please continue.',
    ],
  },
  'check-requested': {
    subject: 'Mohon periksa di lapangan aspirasi {{ trackingNumber }} / Please check on site',
    paragraphs: [
      'KIM Anda diminta memeriksa di lapangan apakah tanggapan perangkat daerah terlaksana. Aspirasi dan tanggapannya dapat dibaca di Sambung.',
      'Your KIM is asked to check on site whether the answer of the agency was carried out. See Sambung for the aspiration and the answer.',
    ],
  },
  'answer-checked': {
    subject: 'Hasil pemeriksaan lapangan aspirasi {{ trackingNumber }} / On-site check',
    paragraphs: [
      'KIM setempat telah memeriksa di lapangan apakah tanggapan Anda terlaksana. Hasilnya dapat dibaca di Sambung.',
      'The KIM of the village has checked on site whether your answer was carried out. See Sambung for the result.',
    ],
  },
  'answer-sent-back': {
    subject: 'Tanggapan atas aspirasi {{ trackingNumber }} dikembalikan / returned',
    paragraphs: [
      'Koordinator menilai tanggapan atas aspirasi {{ trackingNumber }} belum cukup. Alasannya dapat dibaca di Sambung.',
      'The coordinator considers your answer insufficient. See Sambung for the reason, and answer again.',
    ],
  },
  'aspiration-appealed': {
    subject: 'Pelapor keberatan atas tanggapan aspirasi {{ trackingNumber }} / Appealed',
    paragraphs: [
      'Pelapor tetap keberatan setelah aspirasi dibuka kembali; koordinator kini menilai tanggapannya.',
      'The reporter still objects after the aspiration was reopened; the coordinator now reviews your answer.',
    ],
  },
  'aspiration-recalled': {
    subject: 'Aspirasi {{ trackingNumber }} ditarik / recalled',
    paragraphs: [
      'Koordinator menarik aspirasi {{ trackingNumber }} dari perangkat daerah Anda untuk didisposisikan kembali.',
      'The coordinator has recalled this aspiration, to assign it to another agency.',
    ],
  },
  'answer-undelivered': {
    subject: 'Pelapor aspirasi {{ trackingNumber }} belum diberi tahu / has not been notified',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} yang disampaikan melalui KIM Anda telah ditanggapi, tetapi pelapor belum dapat dihubungi.',
      'Mohon sampaikan tanggapannya secara langsung dan catat di Sambung. Pelapor dapat menyatakan keberatan sampai {{ closesOn | date_id }}.',
      'The reporter of an answered aspiration could not be reached. Please deliver the answer in person and record it in Sambung; the reporter may object until {{ closesOn | date_en }}.',
    ],
  },
} as const satisfies Record<string, Template>;
