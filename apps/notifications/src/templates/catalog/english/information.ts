import type { TemplateText } from '../text.js';

const track = 'You can read the details with the number {{ trackingNumber }} and your PIN.';

/** Requests for information, and objections to decisions on them (Law 14/2008). */
export const informationTexts = {
  'information-request-received': {
    subject: 'The request for information {{ trackingNumber }} has been received',
    paragraphs: [
      'Your request for information is registered as {{ trackingNumber }}. The information officer (PPID) answers within 10 working days; this can be extended once by 7 working days, with a written reason.',
      track,
    ],
    short: 'The request for information {{ trackingNumber }} is received. The PPID answers within 10 working days.',
  },
  'information-request-registered': {
    subject: 'New request for information: {{ trackingNumber }}',
    paragraphs: [
      'The request for information {{ trackingNumber }} is to be decided within 10 working days.',
      'If something is missing, ask the requester for it; the time is paused until the reply.',
    ],
  },
  'information-request-near': {
    subject: 'The request for information {{ trackingNumber }} is due on {{ dueOn }}',
    paragraphs: [
      'The request for information {{ trackingNumber }} must be decided by {{ dueOn }}.',
      'If it cannot be decided yet, extend it once by 7 working days, with a written reason, before that day ends.',
    ],
  },
  'information-request-late': {
    subject: 'The request for information {{ trackingNumber }} has not been answered',
    paragraphs: [
      'Your request for information should have been answered by {{ dueOn }}, and was not. We apologise.',
      'You can object to the superior of the information officer, because the request was not answered, with the number {{ trackingNumber }} and your PIN.',
    ],
    short:
      'The request for information {{ trackingNumber }} was not answered by {{ dueOn }}. You can object with the number and your PIN.',
  },
  'information-request-decided': {
    subject: 'The request for information {{ trackingNumber }} has been decided',
    paragraphs: [
      'The information officer has decided your request. You can read the decision, its reasons and its documents with the number {{ trackingNumber }} and your PIN.',
      'If you are not satisfied, you can object to the superior of the information officer until {{ objectUntil }}.',
    ],
    short:
      'The request for information {{ trackingNumber }} has been decided. Read it with the number and your PIN; object until {{ objectUntil }}.',
  },
  'objection-received': {
    subject: 'The objection about the request {{ trackingNumber }} has been received',
    paragraphs: [
      'Your objection has been received. The superior of the information officer answers it by {{ answerBy }} (30 working days).',
      track,
    ],
    short: 'The objection about {{ trackingNumber }} is received; it is answered by {{ answerBy }}.',
  },
  'objection-filed': {
    subject: 'Objection about the request for information {{ trackingNumber }}',
    paragraphs: [
      'The requester objects about the request for information {{ trackingNumber }}.',
      'Please answer in writing, with reasons, by {{ answerBy }}.',
    ],
  },
  'objection-near': {
    subject: 'The objection about {{ trackingNumber }} is due on {{ dueOn }}',
    paragraphs: [
      'The objection about the request for information {{ trackingNumber }} must be answered by {{ dueOn }}.',
    ],
  },
  'objection-late': {
    subject: 'The objection about {{ trackingNumber }} has not been answered',
    paragraphs: [
      'The superior of the information officer should have answered your objection by {{ dueOn }}, and did not.',
      'You can take the dispute to the information commission (Komisi Informasi) within 14 working days of that day.',
    ],
    short:
      'The objection about {{ trackingNumber }} was not answered by {{ dueOn }}. You can go to the Komisi Informasi within 14 working days.',
  },
  'objection-upheld': {
    subject: 'The objection about the request {{ trackingNumber }} has been answered',
    paragraphs: [
      'The superior has upheld the decision of the information officer. You can read the reasons with the number {{ trackingNumber }} and your PIN.',
      'If you are not satisfied, you can take the dispute to the information commission (Komisi Informasi) until {{ disputeUntil }} (14 working days).',
    ],
    short:
      'The objection about {{ trackingNumber }} is answered: the decision stands. Komisi Informasi until {{ disputeUntil }}.',
  },
  'objection-granted': {
    subject: 'The objection about the request {{ trackingNumber }} has been granted',
    paragraphs: [
      'The superior has granted your objection. The information officer decides once more within 10 working days.',
      'If you are not satisfied with this answer, you can take the dispute to the information commission (Komisi Informasi) until {{ disputeUntil }} (14 working days).',
      track,
    ],
    short: 'The objection about {{ trackingNumber }} is granted. The PPID decides once more within 10 working days.',
  },
  'decision-reopened': {
    subject: 'The request for information {{ trackingNumber }} must be decided once more',
    paragraphs: [
      'The superior has granted the objection about the request for information {{ trackingNumber }}.',
      'Please decide once more, as the answer says, within 10 working days.',
    ],
  },
} as const satisfies Record<string, TemplateText>;
