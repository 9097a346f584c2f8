import { aspirationTemplates } from './aspiration-templates.js';
import { deadlineTemplates } from './deadline-templates.js';
import type { Template } from './template.js';

const track = 'Status dan tanggapan dapat dilihat dengan nomor {{ trackingNumber }} dan PIN Anda.';

/**
 * All notifications, Indonesian first. Mail is not confidential: it has numbers, titles and days, never what a reporter or a
 * member wrote.
 */
export const templates = {
  'kim-returned': {
    subject: 'Pendaftaran {{ kimName }} perlu dilengkapi',
    paragraphs: [
      'Pendaftaran {{ kimName }} dikembalikan oleh verifikator Diskominfo untuk dilengkapi.',
      'Alasannya dapat dibaca pada riwayat pendaftaran. Setelah dilengkapi, silakan ajukan kembali.',
    ],
  },
  'kim-rejected': {
    subject: 'Pendaftaran {{ kimName }} ditolak',
    paragraphs: [
      'Pendaftaran {{ kimName }} ditolak oleh verifikator Diskominfo.',
      'Alasannya dapat dibaca pada riwayat pendaftaran.',
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
  'kim-dormant': {
    subject: '{{ kimName }} kini berstatus dorman',
    paragraphs: [
      'Sudah lama tidak ada kegiatan {{ kimName }} yang tercatat, sehingga statusnya menjadi dorman.',
      'Selama dorman, KIM tidak menerima tugas diseminasi baru dan tidak dapat menyampaikan aspirasi warga.',
      'KIM aktif kembali begitu kegiatannya tercatat.',
    ],
  },
  'kim-reactivated': {
    subject: '{{ kimName }} aktif kembali',
    paragraphs: ['Kegiatan {{ kimName }} telah tercatat, dan KIM kembali aktif.'],
  },
  'kim-suspended': {
    subject: '{{ kimName }} dibekukan sementara',
    paragraphs: [
      '{{ kimName }} dibekukan sementara oleh Diskominfo. Alasannya dapat dibaca pada riwayat KIM.',
      'Selama dibekukan, KIM tidak menerima tugas diseminasi baru dan tidak dapat menyampaikan aspirasi warga.',
    ],
  },
  'kim-reinstated': {
    subject: 'Pembekuan {{ kimName }} dicabut',
    paragraphs: ['Pembekuan {{ kimName }} telah dicabut, dan KIM kembali aktif.'],
  },
  'kim-dissolved': {
    subject: '{{ kimName }} telah dibubarkan',
    paragraphs: [
      '{{ kimName }} telah dibubarkan. Alasannya dapat dibaca pada riwayat KIM.',
      'Diseminasi yang sudah dilakukan masih dapat dilaporkan.',
    ],
  },
  'kim-decree-expiring': {
    subject: 'SK {{ kimName }} berlaku sampai {{ expiresOn | date_id }}',
    paragraphs: [
      'Masa berlaku SK {{ kimName }} berakhir pada {{ expiresOn | date_id }}.',
      'Mohon segera diurus SK yang baru bersama pemerintah desa atau kelurahan, lalu dicatatkan.',
    ],
  },
  'officer-term-expiring': {
    subject: 'Masa bakti {{ post }} {{ kimName }} segera berakhir',
    paragraphs: [
      'Masa bakti {{ post }} {{ kimName }} berakhir pada {{ endsOn | date_id }}.',
      'Mohon menyiapkan perpanjangan atau serah terima jabatan dan mencatatnya dalam pendaftaran KIM.',
    ],
  },
  'task-assigned': {
    subject: 'Tugas diseminasi: {{ editionTitle }}',
    paragraphs: [
      'KIM Anda diminta meneruskan informasi "{{ editionTitle }}" kepada warga.',
      'Mohon disampaikan dan dilaporkan beserta buktinya paling lambat {{ dueOn | date_id }}.',
    ],
  },
  'training-scheduled': {
    subject: 'Undangan bimtek / Training: {{ trainingTitle }}',
    paragraphs: [
      'KIM Anda diundang mengikuti bimtek "{{ trainingTitle }}" mulai {{ startsOn | date_id }}.',
      'Silakan daftarkan anggota melalui Sambung. Bila tempat penuh, anggota masuk daftar tunggu.',
      'Your KIM is invited to the training "{{ trainingTitle }}", which begins on {{ startsOn | date_en }}.',
      'Please register members through Sambung. When the training is full, members join the waiting list.',
    ],
  },
  'training-place-granted': {
    subject: 'Tempat bimtek tersedia / A place in the training: {{ trainingTitle }}',
    paragraphs: [
      'Anggota KIM Anda dalam daftar tunggu mendapat tempat pada bimtek "{{ trainingTitle }}" mulai {{ startsOn | date_id }}.',
      'Rinciannya dapat dilihat di Sambung.',
      'A member of your KIM has moved from the waiting list to a place in the training "{{ trainingTitle }}", which begins on {{ startsOn | date_en }}.',
      'See Sambung for the details.',
    ],
  },
  'training-cancelled': {
    subject: 'Bimtek dibatalkan / Training cancelled: {{ trainingTitle }}',
    paragraphs: [
      'Bimtek "{{ trainingTitle }}" yang direncanakan mulai {{ startsOn | date_id }} dibatalkan.',
      'The training "{{ trainingTitle }}", which was to begin on {{ startsOn | date_en }}, has been cancelled.',
    ],
  },
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
  ...aspirationTemplates,
  ...deadlineTemplates,
  'deadline-missed': {
    subject: 'Tenggat aspirasi {{ trackingNumber }} terlewati',
    paragraphs: [
      'Aspirasi {{ trackingNumber }} seharusnya ditanggapi paling lambat {{ dueOn | date_id }} dan belum ditanggapi.',
      'Mohon segera ditindaklanjuti.',
    ],
  },
  'partnership-proposed': {
    subject: 'KIM lain mengajukan kemitraan',
    paragraphs: [
      'Sebuah KIM mengajukan kemitraan dengan KIM Anda.',
      'Mohon dibaca dan dijawab: diterima atau ditolak.',
    ],
  },
  'partnership-accepted': {
    subject: 'Kemitraan diterima',
    paragraphs: ['Kemitraan yang diajukan KIM Anda telah diterima. Selamat bekerja sama.'],
  },
  'partnership-declined': {
    subject: 'Kemitraan belum diterima',
    paragraphs: [
      'Kemitraan yang diajukan KIM Anda belum dapat diterima.',
      'Alasannya dapat dibaca pada riwayat kemitraan.',
    ],
  },
  'partnership-ended': {
    subject: 'Kemitraan berakhir',
    paragraphs: ['Sebuah kemitraan KIM Anda telah diakhiri.', 'Alasannya dapat dibaca pada riwayat kemitraan.'],
  },
  'help-requested': {
    subject: 'KIM lain memerlukan bantuan',
    paragraphs: [
      'Sebuah KIM mitra atau KIM di kecamatan Anda memerlukan bantuan.',
      'Bila KIM Anda dapat membantu, silakan tawarkan bantuan.',
    ],
  },
  'help-offered': {
    subject: 'Ada tawaran bantuan',
    paragraphs: ['Sebuah KIM menawarkan bantuan atas permintaan KIM Anda.', 'Silakan dibaca dan dipilih.'],
  },
  'help-accepted': {
    subject: 'Tawaran bantuan diterima',
    paragraphs: ['Tawaran bantuan KIM Anda telah diterima. Silakan bantuannya dilaksanakan bersama.'],
  },
  'help-accepted-of-another': {
    subject: 'Bantuan sudah ditemukan',
    paragraphs: ['KIM yang memerlukan bantuan telah menerima tawaran KIM lain. Terima kasih telah menawarkan bantuan.'],
  },
  'help-done': {
    subject: 'Bantuan telah selesai',
    paragraphs: ['KIM yang dibantu menyatakan bantuan KIM Anda telah selesai. Terima kasih.'],
  },
  'help-withdrawn': {
    subject: 'Permintaan bantuan ditarik',
    paragraphs: ['Bantuan yang ditawarkan KIM Anda tidak diperlukan lagi. Terima kasih telah menawarkan bantuan.'],
  },
} as const satisfies Record<string, Template>;

export type TemplateName = keyof typeof templates;
