import type { Template } from './template.js';

/** Notifications of what people wanted to know. */
export const needTemplates = {
  'need-answered': {
    subject: 'Informasi yang diminta telah terbit: {{ documentTitle }}',
    paragraphs: [
      'Informasi yang diminta KIM Anda telah terbit: "{{ documentTitle }}".',
      'Silakan dibaca dan diteruskan kepada warga yang menanyakannya.',
    ],
  },
} as const satisfies Record<string, Template>;
