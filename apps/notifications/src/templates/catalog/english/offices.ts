import type { TemplateText } from '../text.js';

/** What waits for an office, in the inbox of its roles. */
export const officeTexts = {
  'kim-waiting': {
    subject: 'The registration of {{ kimName }} waits for verification',
    paragraphs: [
      'The registration of {{ kimName }} has been submitted and waits for verification.',
      'Please check it; then verify, return or reject it.',
    ],
  },
  'kim-unreachable': {
    subject: 'No officer of {{ kimName }} can be reached',
    paragraphs: [
      'Every message to the officers of {{ kimName }} has failed.',
      'Please have their contacts updated. Until then, others must do its dissemination tasks.',
    ],
  },
  'village-task-assigned': {
    subject: 'Dissemination task for your office: {{ editionTitle }}',
    paragraphs: [
      'The office of your village is asked to pass on the information "{{ editionTitle }}" to the citizens, because no KIM reaches it.',
      'Please pass it on and report it with proof by {{ dueOn }}.',
    ],
    short: 'Your office is asked to pass on "{{ editionTitle }}" to the citizens and to report it by {{ dueOn }}.',
  },
  'village-task-due': {
    subject: 'A dissemination report of your office is awaited: {{ editionTitle }}',
    paragraphs: ['The report of your office on "{{ editionTitle }}" has not been received. It is due on {{ dueOn }}.'],
  },
  'claim-reported': {
    subject: 'A new claim waits for its fact check',
    paragraphs: [
      'A claim that spreads among the public has been reported for the first time.',
      'Please check the facts; the reports are in the list of claims.',
    ],
  },
  'claim-spread': {
    subject: 'A claim has spread to more villages',
    paragraphs: [
      'A claim that has been clarified is now reported from more villages.',
      'Please consider passing on its clarification there.',
    ],
  },
  'aspiration-waiting': {
    subject: 'Aspiration {{ trackingNumber }} waits for verification',
    paragraphs: [
      'The aspiration {{ trackingNumber }} has been received and waits for the verification by a coordinator.',
    ],
  },
  'aspiration-completed': {
    subject: 'Aspiration {{ trackingNumber }} is back with the coordinator',
    paragraphs: [
      'The reporter has completed the aspiration {{ trackingNumber }}, or the time for it has ended.',
      'Please verify it with the information that is there.',
    ],
  },
  'aspiration-declined': {
    subject: 'An agency has declined aspiration {{ trackingNumber }}',
    paragraphs: [
      'The agency has declared that the aspiration {{ trackingNumber }} is outside its authority.',
      'Please assign it to another agency by {{ assignBy }}.',
    ],
  },
  'appeal-waiting': {
    subject: 'The appeal on aspiration {{ trackingNumber }} waits for review',
    paragraphs: [
      'The reporter is still not satisfied with the answer to the aspiration {{ trackingNumber }}.',
      'Please review the answer by {{ reviewBy }}.',
    ],
  },
  'check-finished': {
    subject: 'The check on site of aspiration {{ trackingNumber }} is finished',
    paragraphs: [
      'A KIM has checked on site whether the answer to the aspiration {{ trackingNumber }} was carried out. You can read the result in Sambung.',
    ],
  },
  'answer-undelivered-to-reporter': {
    subject: 'The reporter of aspiration {{ trackingNumber }} has not been notified',
    paragraphs: [
      'The aspiration {{ trackingNumber }} has been answered, but its reporter cannot be reached and no KIM relays the answer.',
      'Please reach the reporter in another way before {{ closesOn }}.',
    ],
  },
  'office-deadline-near': {
    subject: 'Deadline of the coordinator for aspiration {{ trackingNumber }}: {{ dueOn }}',
    paragraphs: ['The aspiration {{ trackingNumber }} waits for a decision of the coordinator until {{ dueOn }}.'],
  },
  'office-deadline-missed': {
    subject: 'The coordinator has missed the deadline of aspiration {{ trackingNumber }}',
    paragraphs: [
      'The coordinator should have decided on the aspiration {{ trackingNumber }} by {{ dueOn }}. Please decide at once.',
    ],
  },
  'aspiration-protected': {
    subject: 'Aspiration {{ trackingNumber }} is now better protected',
    paragraphs: [
      'The identity of the reporter or the content of the aspiration {{ trackingNumber }} may no longer be shown.',
      'Please adjust the copies that your agency holds.',
    ],
  },
  'aspiration-recategorised': {
    subject: 'Aspiration {{ trackingNumber }} has another category',
    paragraphs: [
      'The coordinator has changed the category of the aspiration {{ trackingNumber }}, which your agency handles.',
    ],
  },
  'assigned-aspiration-closed': {
    subject: 'Aspiration {{ trackingNumber }} is closed',
    paragraphs: ['The aspiration {{ trackingNumber }}, which your agency handled, has been closed.'],
  },
} as const satisfies Record<string, TemplateText>;
