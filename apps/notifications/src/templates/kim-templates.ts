import type { Template } from './template.js';

/** Notifications of the registration of a KIM and its decree. */
export const kimTemplates = {
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
} as const satisfies Record<string, Template>;
