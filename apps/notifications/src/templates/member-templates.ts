import type { Template } from './template.js';

/** Notifications of the posts of members. */
export const memberTemplates = {
  'officer-term-expiring': {
    subject: 'Masa bakti {{ post }} {{ kimName }} segera berakhir',
    paragraphs: [
      'Masa bakti {{ post }} {{ kimName }} berakhir pada {{ endsOn | date_id }}.',
      'Mohon menyiapkan perpanjangan atau serah terima jabatan dan mencatatnya dalam pendaftaran KIM.',
    ],
  },
  'account-link-ended': {
    subject: 'Akun Anda tidak lagi tertaut dengan keanggotaan KIM',
    paragraphs: [
      'Akun yang selama ini tertaut dengan keanggotaan Anda di KIM telah dilepas atau diganti dengan akun lain.',
      'Hak yang diperoleh akun tersebut dari keanggotaan ini, termasuk mandat, sudah berakhir.',
      'Jika Anda tidak mengetahui perubahan ini, segera hubungi kantor desa atau Diskominfo.',
    ],
  },
} as const satisfies Record<string, Template>;
