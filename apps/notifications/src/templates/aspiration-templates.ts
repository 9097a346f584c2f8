import type { Template } from './template.js';

const track = [
  'Rinciannya dapat dilihat dengan nomor {{ trackingNumber }} dan PIN Anda.',
  'See the details with the number {{ trackingNumber }} and your PIN.',
];

/** What is told of an aspiration between its intake and its end. */
export const aspirationTemplates = {
  'aspiration-returned': {
    subject: 'Aspirasi {{ trackingNumber }} perlu dilengkapi / needs to be completed',
    paragraphs: [
      'Koordinator memerlukan keterangan tambahan sebelum aspirasi Anda dapat diteruskan.',
      'Mohon dijawab paling lambat {{ replyBy | date_id }}. Bila tidak, koordinator memutuskan dengan keterangan yang ada.',
      'The coordinator needs to know more before your aspiration can be passed on. Please reply by {{ replyBy | date_en }}.',
      ...track,
    ],
  },
  'question-asked': {
    subject: 'Pertanyaan tentang aspirasi {{ trackingNumber }} / A question',
    paragraphs: [
      'Perangkat daerah yang menangani aspirasi Anda mengajukan pertanyaan.',
      'Mohon dijawab paling lambat {{ replyBy | date_id }}. Bila tidak, penanganan dilanjutkan tanpa jawaban.',
      'The agency that works on your aspiration has a question. Please reply by {{ replyBy | date_en }}.',
      ...track,
    ],
  },
  'relayed-reply-needed': {
    subject: 'Pelapor aspirasi {{ trackingNumber }} diminta menjawab / asked to reply',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} yang disampaikan melalui KIM Anda menunggu jawaban pelapor sampai {{ replyBy | date_id }}.',
      'Mohon bantu menghubungi pelapor. Jawabannya dapat Anda sampaikan melalui Sambung.',
      'The aspiration {{ trackingNumber }} that your KIM relayed waits for its reporter’s reply until {{ replyBy | date_en }}. You can pass it on through Sambung.',
    ],
  },
  'aspiration-accepted': {
    subject: 'Aspirasi {{ trackingNumber }} mulai ditangani / is being worked on',
    paragraphs: [
      'Perangkat daerah telah menerima aspirasi Anda dan akan menanggapinya paling lambat {{ resolveBy | date_id }}.',
      'The agency has taken your aspiration on and will answer by {{ resolveBy | date_en }}.',
      ...track,
    ],
  },
  'aspiration-progressed': {
    subject: 'Perkembangan aspirasi {{ trackingNumber }} / Progress',
    paragraphs: [
      'Perangkat daerah mencatat perkembangan penanganan aspirasi Anda.',
      'The agency has told what it has done so far.',
      ...track,
    ],
  },
  'aspiration-answer-sent-back': {
    subject: 'Tanggapan atas aspirasi {{ trackingNumber }} diperbaiki / is being improved',
    paragraphs: [
      'Koordinator menilai tanggapan atas aspirasi Anda belum cukup; perangkat daerah menindaklanjutinya kembali paling lambat {{ resolveBy | date_id }}.',
      'The coordinator has found the answer wanting; the agency acts again by {{ resolveBy | date_en }}.',
      ...track,
    ],
  },
  'aspiration-archived': {
    subject: 'Aspirasi {{ trackingNumber }} diarsipkan / has been put away',
    paragraphs: [
      'Aspirasi Anda tidak dapat ditindaklanjuti oleh perangkat daerah. Aspirasi tetap tersimpan, dan alasannya dapat dibaca.',
      'No agency can act on your aspiration. It is kept, and you can read why.',
      ...track,
    ],
  },
  'aspiration-referred': {
    subject: 'Aspirasi {{ trackingNumber }} dirujuk ke instansi lain / has been referred',
    paragraphs: [
      'Aspirasi Anda berada di luar kewenangan Pemerintah Kabupaten dan telah dirujuk kepada instansi yang berwenang.',
      'Your aspiration lies outside the regency’s authority and has been referred to those who can act.',
      ...track,
    ],
  },
  'question-answered': {
    subject: 'Pertanyaan tentang aspirasi {{ trackingNumber }} selesai / The question is settled',
    paragraphs: [
      'Pelapor telah menjawab, atau waktunya telah habis. Tenggat berjalan kembali; mohon penanganan dilanjutkan.',
      'The reporter has replied, or the time for it is over. Your clock runs again.',
    ],
  },
  'answer-checked': {
    subject: 'Hasil pemeriksaan lapangan aspirasi {{ trackingNumber }} / Checked on site',
    paragraphs: [
      'KIM setempat telah memeriksa di lapangan apakah tanggapan Anda terlaksana. Hasilnya dapat dibaca di Sambung.',
      'The village’s KIM has looked on site whether your answer was carried out. See Sambung for what it found.',
    ],
  },
  'answer-sent-back': {
    subject: 'Tanggapan atas aspirasi {{ trackingNumber }} dikembalikan / sent back',
    paragraphs: [
      'Koordinator menilai tanggapan atas aspirasi {{ trackingNumber }} belum cukup. Alasannya dapat dibaca di Sambung.',
      'The coordinator has found your answer wanting. See Sambung for why, and act again.',
    ],
  },
  'aspiration-appealed': {
    subject: 'Pelapor keberatan atas tanggapan aspirasi {{ trackingNumber }} / Appealed',
    paragraphs: [
      'Pelapor tetap keberatan setelah aspirasi dibuka kembali; koordinator kini menilai tanggapannya.',
      'The reporter still objects after the aspiration was reopened; the coordinator now judges your answer.',
    ],
  },
  'aspiration-recalled': {
    subject: 'Aspirasi {{ trackingNumber }} ditarik / taken back',
    paragraphs: [
      'Koordinator menarik aspirasi {{ trackingNumber }} dari perangkat daerah Anda untuk didisposisikan kembali.',
      'The coordinator has taken this aspiration back, to hand it to another agency.',
    ],
  },
  'answer-undelivered': {
    subject: 'Pelapor aspirasi {{ trackingNumber }} belum diberi tahu / has not been told',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} yang disampaikan melalui KIM Anda telah ditanggapi, tetapi pelapor belum dapat dihubungi.',
      'Mohon sampaikan tanggapannya secara langsung dan catat di Sambung. Pelapor dapat menyatakan keberatan sampai {{ closesOn | date_id }}.',
      'Nobody could reach the reporter of an answered aspiration. Please tell the answer in person and record it in Sambung; the reporter may object until {{ closesOn | date_en }}.',
    ],
  },
} as const satisfies Record<string, Template>;
