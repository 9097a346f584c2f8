import type { TemplateText } from '../text.js';

const track = 'Rinciannya dapat dibaca dengan nomor {{ trackingNumber }} dan PIN Anda.';

/** Requests for information, and objections to decisions on them (UU 14/2008). */
export const informationTexts = {
  'information-request-received': {
    subject: 'Permintaan informasi {{ trackingNumber }} telah diterima',
    paragraphs: [
      'Permintaan informasi Anda telah dicatat dengan nomor {{ trackingNumber }}. PPID menjawabnya dalam 10 hari kerja; waktu itu dapat diperpanjang satu kali 7 hari kerja dengan alasan tertulis.',
      track,
    ],
    short: 'Permintaan informasi {{ trackingNumber }} diterima. PPID menjawab dalam 10 hari kerja.',
  },
  'information-request-registered': {
    subject: 'Permintaan informasi baru: {{ trackingNumber }}',
    paragraphs: [
      'Permintaan informasi {{ trackingNumber }} menunggu keputusan PPID dalam 10 hari kerja.',
      'Bila ada yang kurang, mintalah kelengkapannya kepada pemohon; waktunya dijeda sampai dijawab.',
    ],
  },
  'information-request-near': {
    subject: 'Permintaan informasi {{ trackingNumber }} jatuh tempo {{ dueOn }}',
    paragraphs: [
      'Permintaan informasi {{ trackingNumber }} harus diputuskan paling lambat {{ dueOn }}.',
      'Bila belum dapat diputuskan, perpanjang satu kali 7 hari kerja dengan alasan tertulis sebelum hari itu berakhir.',
    ],
  },
  'information-request-late': {
    subject: 'Permintaan informasi {{ trackingNumber }} belum dijawab',
    paragraphs: [
      'Permintaan informasi Anda seharusnya dijawab paling lambat {{ dueOn }} dan belum dijawab. Kami mohon maaf.',
      'Anda berhak mengajukan keberatan kepada atasan PPID karena permintaan tidak ditanggapi, dengan nomor {{ trackingNumber }} dan PIN Anda.',
    ],
    short:
      'Permintaan informasi {{ trackingNumber }} belum dijawab sampai {{ dueOn }}. Anda dapat mengajukan keberatan dengan nomor dan PIN Anda.',
  },
  'information-request-decided': {
    subject: 'Permintaan informasi {{ trackingNumber }} telah diputuskan',
    paragraphs: [
      'PPID telah memutuskan permintaan informasi Anda. Keputusan, alasan, dan dokumennya dapat dibaca dengan nomor {{ trackingNumber }} dan PIN Anda.',
      'Bila tidak puas, Anda dapat mengajukan keberatan kepada atasan PPID sampai {{ objectUntil }}.',
    ],
    short:
      'Permintaan informasi {{ trackingNumber }} telah diputuskan. Lihat dengan nomor dan PIN Anda; keberatan sampai {{ objectUntil }}.',
  },
  'objection-received': {
    subject: 'Keberatan atas permintaan informasi {{ trackingNumber }} telah diterima',
    paragraphs: [
      'Keberatan Anda telah diterima. Atasan PPID menanggapinya paling lambat {{ answerBy }} (30 hari kerja).',
      track,
    ],
    short:
      'Keberatan atas permintaan informasi {{ trackingNumber }} diterima; ditanggapi paling lambat {{ answerBy }}.',
  },
  'objection-filed': {
    subject: 'Keberatan atas permintaan informasi {{ trackingNumber }}',
    paragraphs: [
      'Pemohon mengajukan keberatan atas permintaan informasi {{ trackingNumber }}.',
      'Mohon ditanggapi secara tertulis dengan alasannya paling lambat {{ answerBy }}.',
    ],
  },
  'objection-near': {
    subject: 'Keberatan atas {{ trackingNumber }} jatuh tempo {{ dueOn }}',
    paragraphs: [
      'Keberatan atas permintaan informasi {{ trackingNumber }} harus ditanggapi paling lambat {{ dueOn }}.',
    ],
  },
  'objection-late': {
    subject: 'Keberatan atas {{ trackingNumber }} belum ditanggapi',
    paragraphs: [
      'Keberatan Anda seharusnya ditanggapi atasan PPID paling lambat {{ dueOn }} dan belum ditanggapi.',
      'Anda dapat mengajukan penyelesaian sengketa ke Komisi Informasi dalam 14 hari kerja sejak hari itu.',
    ],
    short:
      'Keberatan atas {{ trackingNumber }} belum ditanggapi sampai {{ dueOn }}. Anda dapat ke Komisi Informasi dalam 14 hari kerja.',
  },
  'objection-upheld': {
    subject: 'Keberatan atas permintaan informasi {{ trackingNumber }} telah ditanggapi',
    paragraphs: [
      'Atasan PPID menguatkan keputusan PPID. Alasannya dapat dibaca dengan nomor {{ trackingNumber }} dan PIN Anda.',
      'Bila tidak puas, Anda dapat mengajukan penyelesaian sengketa ke Komisi Informasi sampai {{ disputeUntil }} (14 hari kerja).',
    ],
    short:
      'Keberatan atas {{ trackingNumber }} ditanggapi: keputusan dikuatkan. Sengketa ke Komisi Informasi sampai {{ disputeUntil }}.',
  },
  'objection-granted': {
    subject: 'Keberatan atas permintaan informasi {{ trackingNumber }} dikabulkan',
    paragraphs: [
      'Atasan PPID mengabulkan keberatan Anda. PPID memutuskan kembali permintaan Anda dalam 10 hari kerja.',
      'Bila tidak puas dengan tanggapan ini, Anda dapat mengajukan penyelesaian sengketa ke Komisi Informasi sampai {{ disputeUntil }} (14 hari kerja).',
      track,
    ],
    short: 'Keberatan atas {{ trackingNumber }} dikabulkan. PPID memutuskan kembali dalam 10 hari kerja.',
  },
  'decision-reopened': {
    subject: 'Permintaan informasi {{ trackingNumber }} harus diputuskan kembali',
    paragraphs: [
      'Atasan PPID mengabulkan keberatan atas permintaan informasi {{ trackingNumber }}.',
      'Mohon diputuskan kembali sesuai tanggapannya dalam 10 hari kerja.',
    ],
  },
} as const satisfies Record<string, TemplateText>;
