import type { TemplateText } from '../text.js';

const track = 'You can see its status and details with the number {{ trackingNumber }} and your PIN.';

/** An aspiration from its receipt to its end. */
export const aspirationTexts = {
  'pin-renewed': {
    subject: 'New PIN for your report {{ trackingNumber }}',
    paragraphs: [
      'A new PIN for the report {{ trackingNumber }} was requested with your contact. New PIN: {{ pin }}',
      'It is valid from its first use, within 24 hours of the request; the former PIN stops then. Never give the PIN to anyone.',
      'If you did not request it, ignore this message: the former PIN remains valid.',
    ],
    short:
      'New PIN of report {{ trackingNumber }}: {{ pin }}. Never give it to anyone. Ignore this if you did not request it.',
  },
  'aspiration-received': {
    subject: 'Aspiration {{ trackingNumber }} has been received',
    paragraphs: [
      'Your aspiration has been received under the number {{ trackingNumber }} and will be verified.',
      track,
    ],
  },
  'aspiration-forwarded': {
    subject: 'Aspiration {{ trackingNumber }} has been forwarded',
    paragraphs: [
      'Your aspiration has been verified and forwarded to {{ agencyName }}.',
      'Next, {{ agencyName }} examines it and answers by {{ respondBy }}.',
      track,
    ],
    short:
      'Aspiration {{ trackingNumber }} has been forwarded to the responsible agency. An answer is due by {{ respondBy }}.',
  },
  'aspiration-held': {
    subject: 'Aspiration {{ trackingNumber }} is being checked',
    paragraphs: [
      'Your aspiration has been verified, and the coordinator is still checking who is responsible for it.',
      'It has not been forwarded yet. You will be notified once it is, with the name of the agency.',
      track,
    ],
  },
  'aspiration-assigned': {
    subject: 'Aspiration {{ trackingNumber }} assigned',
    paragraphs: [
      'The aspiration {{ trackingNumber }} has been assigned to your agency.',
      'Please respond by {{ respondBy }}.',
    ],
    short: 'The aspiration {{ trackingNumber }} has been assigned to your agency. Please respond by {{ respondBy }}.',
  },
  'aspiration-responded': {
    subject: 'Aspiration {{ trackingNumber }} has been answered',
    paragraphs: [
      '{{ agencyName }} has given an answer.',
      track,
      'If you are not satisfied, you can reopen the aspiration until {{ closesOn }}. After that it counts as completed.',
    ],
    short:
      'Aspiration {{ trackingNumber }} has been answered. Read it with your number and PIN; you can object until {{ closesOn }}.',
  },
  'relayed-aspiration-responded': {
    subject: 'Aspiration {{ trackingNumber }} has been answered',
    paragraphs: ['The agency has answered the aspiration {{ trackingNumber }}, which your KIM submitted.'],
  },
  'aspiration-reopened': {
    subject: 'Aspiration {{ trackingNumber }} has been reopened',
    paragraphs: [
      'The reporter is not satisfied with the answer to the aspiration {{ trackingNumber }}.',
      'Please follow it up and answer again by {{ respondBy }}.',
    ],
  },
  'aspiration-merged': {
    subject: 'Aspiration {{ trackingNumber }} has been merged',
    paragraphs: ['Another citizen has reported the same matter; both reports are now handled together.', track],
  },
  'aspiration-unmerged': {
    subject: 'Aspiration {{ trackingNumber }} is handled on its own',
    paragraphs: [
      'The merge of your aspiration with the one of another citizen has been undone; yours is handled on its own again.',
      track,
    ],
  },
  'aspiration-closed': {
    subject: 'Aspiration {{ trackingNumber }} is completed',
    paragraphs: ['The aspiration {{ trackingNumber }} has been closed. Thank you for submitting it.'],
  },
  'aspiration-returned': {
    subject: 'Aspiration {{ trackingNumber }} needs to be completed',
    paragraphs: [
      'The coordinator needs more information before your aspiration can be forwarded.',
      'Please reply by {{ replyBy }}. Otherwise the coordinator decides with the information at hand.',
      track,
    ],
    short:
      'Aspiration {{ trackingNumber }} needs more information. Please reply with your number and PIN by {{ replyBy }}.',
  },
  'question-asked': {
    subject: 'A question about aspiration {{ trackingNumber }}',
    paragraphs: [
      '{{ agencyName }}, which handles your aspiration, has a question.',
      'Please reply by {{ replyBy }}; otherwise it continues without your reply.',
      track,
    ],
    short:
      'There is a question about aspiration {{ trackingNumber }}. Please reply with your number and PIN by {{ replyBy }}.',
  },
  'relayed-reply-needed': {
    subject: 'The reporter of aspiration {{ trackingNumber }} is asked to reply',
    paragraphs: [
      'The aspiration {{ trackingNumber }}, which your KIM submitted, waits for a reply of its reporter until {{ replyBy }}.',
      'Please contact the reporter; you can submit the reply in Sambung.',
    ],
    short:
      'Aspiration {{ trackingNumber }} waits for a reply of its reporter until {{ replyBy }}. Please contact the reporter.',
  },
  'aspiration-accepted': {
    subject: 'Aspiration {{ trackingNumber }} is being handled',
    paragraphs: ['{{ agencyName }} has accepted your aspiration and will answer by {{ resolveBy }}.', track],
  },
  'aspiration-progressed': {
    subject: 'Progress of aspiration {{ trackingNumber }}',
    paragraphs: ['{{ agencyName }} has recorded progress on your aspiration.', track],
  },
  'aspiration-answer-sent-back': {
    subject: 'The answer to aspiration {{ trackingNumber }} is being improved',
    paragraphs: [
      'The coordinator considers the answer insufficient; {{ agencyName }} will improve it by {{ resolveBy }}.',
      track,
    ],
  },
  'aspiration-archived': {
    subject: 'Aspiration {{ trackingNumber }} has been archived',
    paragraphs: ['No agency can act on your aspiration. It is archived, and you can read the reason.', track],
  },
  'aspiration-referred': {
    subject: 'Aspiration {{ trackingNumber }} has been referred',
    paragraphs: [
      'Your aspiration lies outside the authority of the regency and has been referred to the responsible authority.',
      track,
    ],
  },
  'question-answered': {
    subject: 'The question about aspiration {{ trackingNumber }} is closed',
    paragraphs: [
      'The reporter has replied, or the time to reply has ended. Your deadline has resumed; please continue.',
    ],
  },
  'check-requested': {
    subject: 'Please check on site: aspiration {{ trackingNumber }}',
    paragraphs: [
      'Your KIM is asked to check on site whether the answer of the agency was carried out. See Sambung for the aspiration and the answer.',
    ],
  },
  'answer-checked': {
    subject: 'On-site check of aspiration {{ trackingNumber }}',
    paragraphs: [
      'The KIM of the village has checked on site whether your answer was carried out. See Sambung for the result.',
    ],
  },
  'answer-sent-back': {
    subject: 'Your answer to aspiration {{ trackingNumber }} has been returned',
    paragraphs: ['The coordinator considers your answer insufficient. See Sambung for the reason, and answer again.'],
  },
  'aspiration-appealed': {
    subject: 'The reporter objects to the answer to aspiration {{ trackingNumber }}',
    paragraphs: [
      'The reporter still objects after the aspiration was reopened; the coordinator now reviews your answer.',
    ],
  },
  'aspiration-recalled': {
    subject: 'Aspiration {{ trackingNumber }} has been recalled',
    paragraphs: [
      'The coordinator has recalled the aspiration {{ trackingNumber }} from your agency, to assign it again.',
    ],
  },
  'answer-undelivered': {
    subject: 'The reporter of aspiration {{ trackingNumber }} has not been notified',
    paragraphs: [
      'The aspiration {{ trackingNumber }}, which your KIM submitted, has been answered, but the reporter could not be reached.',
      'Please deliver the answer in person and record it in Sambung. The reporter may object until {{ closesOn }}.',
    ],
    short:
      'The reporter of aspiration {{ trackingNumber }} could not be reached. Please deliver the answer before {{ closesOn }}.',
  },
} as const satisfies Record<string, TemplateText>;
