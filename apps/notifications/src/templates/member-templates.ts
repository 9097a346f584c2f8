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
} as const satisfies Record<string, Template>;
