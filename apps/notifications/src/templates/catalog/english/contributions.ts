import type { TemplateText } from '../text.js';

/** News that KIM contribute. */
export const contributionTexts = {
  'contribution-returned': {
    subject: 'Your contribution has been returned for changes',
    paragraphs: [
      'The editors have returned the contribution of your KIM. You can read their comments in its history.',
      'Please change it and submit it again.',
    ],
  },
  'contribution-declined': {
    subject: 'Your contribution cannot be published',
    paragraphs: ['The contribution of your KIM cannot be published. You can read the reason in its history.'],
  },
  'contribution-published': {
    subject: 'Your contribution is published: {{ title }}',
    paragraphs: [
      'The contribution of your KIM has been published under its name: "{{ title }}".',
      'Thank you. Please pass it on to the citizens.',
    ],
  },
} as const satisfies Record<string, TemplateText>;
