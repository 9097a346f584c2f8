import type { TemplateText } from '../text.js';

const history = 'Alasannya dapat dibaca pada riwayat pendaftaran.';

export const kimTexts = {
  'kim-returned': {
    subject: 'Pendaftaran {{ kimName }} perlu dilengkapi',
    paragraphs: [
      'Pendaftaran {{ kimName }} dikembalikan oleh verifikator Diskominfo untuk dilengkapi.',
      'Alasannya dapat dibaca pada riwayat pendaftaran. Setelah dilengkapi, silakan ajukan kembali.',
    ],
  },
  'kim-rejected': {
    subject: 'Pendaftaran {{ kimName }} ditolak',
    paragraphs: ['Pendaftaran {{ kimName }} ditolak oleh verifikator Diskominfo.', history],
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
    short:
      '{{ kimName }} kini dorman karena lama tidak ada kegiatan tercatat. KIM aktif kembali begitu kegiatan dicatat.',
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
    subject: 'SK {{ kimName }} berlaku sampai {{ expiresOn }}',
    paragraphs: [
      'Masa berlaku SK {{ kimName }} berakhir pada {{ expiresOn }}.',
      'Mohon segera diurus SK yang baru bersama pemerintah desa atau kelurahan, lalu dicatatkan.',
    ],
  },
  'officer-term-expiring': {
    subject: 'Masa bakti {{ post }} {{ kimName }} segera berakhir',
    paragraphs: [
      'Masa bakti {{ post }} {{ kimName }} berakhir pada {{ endsOn }}.',
      'Mohon menyiapkan perpanjangan atau serah terima jabatan dan mencatatnya dalam pendaftaran KIM.',
    ],
    short: 'Masa bakti {{ post }} {{ kimName }} berakhir pada {{ endsOn }}. Mohon disiapkan penggantinya.',
  },
  'account-invitation': {
    subject: 'Undangan menautkan akun Anda dengan {{ kimName }}',
    paragraphs: [
      'Anda tercatat sebagai anggota {{ kimName }}. Tautkan akun Anda agar dapat masuk dan bekerja untuk KIM di Sambung.',
      'Buka tautan ini, masuk dengan akun Anda, lalu setujui: {{ invitationLink }}',
      'Tautan ini hanya untuk Anda, dapat dipakai satu kali, dan berlaku sampai {{ expiresOn }}. Jangan diteruskan kepada orang lain.',
      'Jika Anda bukan anggota KIM tersebut, abaikan pesan ini.',
    ],
    short: 'Tautkan akun Anda dengan KIM: {{ invitationLink }} Jangan diteruskan kepada orang lain.',
  },
  'account-link-ended': {
    subject: 'Akun Anda tidak lagi tertaut dengan keanggotaan KIM',
    paragraphs: [
      'Akun yang selama ini tertaut dengan keanggotaan Anda di KIM telah dilepas atau diganti dengan akun lain.',
      'Hak yang diperoleh akun tersebut dari keanggotaan ini, termasuk mandat, sudah berakhir.',
      'Jika Anda tidak mengetahui perubahan ini, segera hubungi kantor desa atau Diskominfo.',
    ],
    short: 'Akun Anda tidak lagi tertaut dengan keanggotaan KIM. Bila Anda tidak mengetahuinya, hubungi kantor desa.',
  },
} as const satisfies Record<string, TemplateText>;
