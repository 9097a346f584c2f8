import type { TemplateText } from '../text.js';

/** What the office decides on the work of a KIM. */
export const kimWorkTexts = {
  'activity-rejected': {
    subject: 'The activity of {{ heldOn }} has been rejected',
    paragraphs: [
      'An officer has rejected the activity of your KIM of {{ heldOn }}: it does not count.',
      'You can read the reason in the history of the activity. Please log it again if the entry was wrong.',
    ],
  },
  'monthly-report-due': {
    subject: 'The report of {{ month }} is due on {{ dueOn }}',
    paragraphs: [
      'The monthly report of your KIM for {{ month }} has not been received.',
      'Please submit it in Sambung by {{ dueOn }}.',
    ],
  },
  'monthly-report-returned': {
    subject: 'The report of {{ month }} has been returned',
    paragraphs: [
      'The monthly report of your KIM for {{ month }} has been returned. You can read the reason in the history of the report.',
      'Please correct it and submit it again.',
    ],
  },
  'monthly-report-accepted': {
    subject: 'The report of {{ month }} has been accepted',
    paragraphs: ['The monthly report of your KIM for {{ month }} has been checked and accepted. Thank you.'],
  },
  'maturity-assessed': {
    subject: 'The level of your KIM: {{ level }}',
    paragraphs: [
      'The maturity of your KIM until {{ month }} has been assessed. Its level: {{ level }}.',
      'You can see the points of each criterion and advice in Sambung.',
    ],
  },
  'evaluation-published': {
    subject: 'The evaluation of KIM {{ year }} has been published',
    paragraphs: [
      'The result of the evaluation of KIM of {{ year }} has been published. The rank of your KIM: {{ rank }}.',
      'You can see the whole ranking in Sambung.',
    ],
  },
} as const satisfies Record<string, TemplateText>;
