import type { Template } from './template.js';

/** Notifications of dissemination tasks. */
export const disseminationTemplates = {
  'task-assigned': {
    subject: 'Tugas diseminasi: {{ editionTitle }}',
    paragraphs: [
      'KIM Anda diminta meneruskan informasi "{{ editionTitle }}" kepada warga.',
      'Mohon disampaikan dan dilaporkan beserta buktinya paling lambat {{ dueOn | date_id }}.',
    ],
  },
} as const satisfies Record<string, Template>;
