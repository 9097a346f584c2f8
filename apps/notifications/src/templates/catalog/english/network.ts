import type { TemplateText } from '../text.js';

/** Partnerships of KIM and help between them. */
export const networkTexts = {
  'partnership-proposed': {
    subject: 'Another KIM proposes a partnership',
    paragraphs: ['A KIM proposes a partnership with your KIM.', 'Please read it, and accept or decline it.'],
  },
  'partnership-accepted': {
    subject: 'Partnership accepted',
    paragraphs: ['The partnership that your KIM proposed has been accepted.'],
  },
  'partnership-declined': {
    subject: 'Partnership declined',
    paragraphs: [
      'The partnership that your KIM proposed has been declined.',
      'You can read the reason in the history of the partnership.',
    ],
  },
  'partnership-ended': {
    subject: 'Partnership ended',
    paragraphs: [
      'A partnership of your KIM has been ended.',
      'You can read the reason in the history of the partnership.',
    ],
  },
  'help-requested': {
    subject: 'Another KIM needs help',
    paragraphs: [
      'A partner of your KIM, or a KIM of your district, needs help.',
      'If your KIM can help, please offer it.',
    ],
  },
  'help-offered': {
    subject: 'Help has been offered',
    paragraphs: ['A KIM offers the help that your KIM requested.', 'Please read the offers and choose one.'],
  },
  'help-accepted': {
    subject: 'Your offer of help has been accepted',
    paragraphs: ['The help that your KIM offered has been accepted. Please carry it out together.'],
  },
  'help-accepted-of-another': {
    subject: 'Help has been found',
    paragraphs: ['The KIM that needs help has accepted the offer of another KIM. Thank you for yours.'],
  },
  'help-done': {
    subject: 'The help is completed',
    paragraphs: ['The KIM that you helped has recorded that the help is completed. Thank you.'],
  },
  'help-withdrawn': {
    subject: 'Request for help withdrawn',
    paragraphs: ['The help that your KIM offered is no longer needed. Thank you for the offer.'],
  },
} as const satisfies Record<string, TemplateText>;
