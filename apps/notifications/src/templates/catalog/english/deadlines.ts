import type { TemplateText } from '../text.js';

export const deadlineTexts = {
  'deadline-near': {
    subject: 'Deadline of aspiration {{ trackingNumber }}: {{ dueOn }}',
    paragraphs: [
      'Your deadline for the aspiration {{ trackingNumber }} is {{ dueOn }}.',
      'Please respond before the deadline.',
    ],
  },
  'reply-near': {
    subject: 'Aspiration {{ trackingNumber }} waits for your reply',
    paragraphs: [
      'Please reply by {{ replyBy }}. After that, your aspiration continues without your reply.',
      'Reply with the number {{ trackingNumber }} and your PIN.',
    ],
    short: 'Aspiration {{ trackingNumber }} waits for your reply until {{ replyBy }}. Reply with your number and PIN.',
  },
  'deadline-missed': {
    subject: 'The deadline of aspiration {{ trackingNumber }} has passed',
    paragraphs: [
      'The aspiration {{ trackingNumber }} was due on {{ dueOn }} and has not been answered.',
      'Please follow it up at once.',
    ],
  },
  'deadline-extended': {
    subject: 'The request for information {{ trackingNumber }} has been extended',
    paragraphs: [
      'The time to answer your request for information has been extended once, until {{ dueOn }}. You can read the reason with the number {{ trackingNumber }} and your PIN.',
    ],
    short: 'The time to answer the request for information {{ trackingNumber }} has been extended until {{ dueOn }}.',
  },
  'aspiration-escalated': {
    subject: 'Escalation: the deadline of aspiration {{ trackingNumber }} has passed',
    paragraphs: [
      'The aspiration {{ trackingNumber }} was due on {{ dueOn }} and is still open.',
      'Please follow it up; the details are in Sambung.',
    ],
  },
  'data-request-near': {
    subject: 'A request about personal data is due in 24 hours',
    paragraphs: ['A request of a reporter about personal data is due within the next 24 hours (Law 27/2022).'],
  },
  'data-request-missed': {
    subject: 'A request about personal data is overdue',
    paragraphs: [
      'A request of a reporter about personal data was not completed within 3 × 24 hours (Law 27/2022). Please complete it at once.',
    ],
  },
} as const satisfies Record<string, TemplateText>;
