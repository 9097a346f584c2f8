/** A message's words, as Liquid; every paragraph stands by itself in the text and in the HTML of a mail. */
export interface Template {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

const track = 'Status dan tanggapan dapat dilihat dengan nomor {{ trackingNumber }} dan PIN Anda.';

/**
 * What people are told, in Indonesian. Mail travels in the open: it names numbers, titles and days, never what somebody
 * wrote.
 */
export const templates = {
  'kim-returned': {
    subject: 'Pendaftaran {{ kimName }} perlu dilengkapi',
    paragraphs: [
      'Pendaftaran {{ kimName }} dikembalikan oleh verifikator Diskominfo untuk dilengkapi.',
      'Alasannya dapat dibaca pada riwayat pendaftaran. Setelah dilengkapi, silakan ajukan kembali.',
    ],
  },
  'kim-verified': {
    subject: '{{ kimName }} telah diverifikasi',
    paragraphs: ['Pendaftaran {{ kimName }} telah diverifikasi dan segera diaktifkan.'],
  },
  'kim-activated': {
    subject: '{{ kimName }} kini aktif',
    paragraphs: [
      '{{ kimName }} kini terdaftar sebagai KIM aktif Kabupaten Bogor.',
      'Mulai sekarang KIM menerima tugas diseminasi dan dapat menyampaikan aspirasi warga.',
    ],
  },
  'task-assigned': {
    subject: 'Tugas diseminasi: {{ editionTitle }}',
    paragraphs: [
      'KIM Anda diminta meneruskan informasi "{{ editionTitle }}" kepada warga.',
      'Mohon disampaikan dan dilaporkan beserta buktinya paling lambat {{ dueOn | date_id }}.',
    ],
  },
  'aspiration-received': {
    subject: 'Aspirasi {{ trackingNumber }} telah diterima',
    paragraphs: ['Aspirasi Anda telah diterima dengan nomor {{ trackingNumber }} dan akan diverifikasi.', track],
  },
  'aspiration-disposed': {
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
  'deadline-missed': {
    subject: 'Tenggat aspirasi {{ trackingNumber }} terlewati',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} seharusnya ditanggapi paling lambat {{ dueOn | date_id }} dan belum ditanggapi.',
      'Mohon segera ditindaklanjuti.',
    ],
  },
} as const satisfies Record<string, Template>;

export type TemplateName = keyof typeof templates;
