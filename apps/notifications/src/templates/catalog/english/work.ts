import type { TemplateText } from '../text.js';

/** Dissemination, trainings, claims, needs and addresses. */
export const workTexts = {
  'task-assigned': {
    subject: 'Dissemination task: {{ editionTitle }}',
    paragraphs: [
      'Your KIM is asked to pass on the information "{{ editionTitle }}" to the citizens.',
      'Please pass it on and report it with proof by {{ dueOn }}.',
    ],
    short: 'Dissemination task "{{ editionTitle }}": please pass it on to the citizens and report by {{ dueOn }}.',
  },
  'correction-assigned': {
    subject: 'Important, a correction to pass on: {{ editionTitle }}',
    paragraphs: [
      'Information that your KIM passed on to citizens has been corrected or withdrawn: "{{ editionTitle }}".',
      'Please pass the correction on to the same citizens and report it by {{ dueOn }}.',
    ],
    short:
      'IMPORTANT: "{{ editionTitle }}" has been corrected or withdrawn. Please pass the correction on by {{ dueOn }}.',
  },
  'task-due': {
    subject: 'Reminder of a dissemination task: {{ editionTitle }}',
    paragraphs: [
      'The report of your KIM on "{{ editionTitle }}" is due by {{ dueOn }}.',
      'If your KIM cannot pass it on, please decline the task, so that others can do it.',
    ],
    short: 'Your report on the dissemination of "{{ editionTitle }}" is due by {{ dueOn }}.',
  },
  'task-overdue': {
    subject: 'Overdue dissemination task: {{ editionTitle }}',
    paragraphs: [
      'The report on "{{ editionTitle }}", which was due by {{ dueOn }}, has not been received.',
      'If the information has been passed on, please report it now with proof.',
    ],
  },
  'report-returned': {
    subject: 'Dissemination report returned: {{ editionTitle }}',
    paragraphs: [
      'The report of your KIM on "{{ editionTitle }}" has been returned. You can read the reason in the history of the task.',
      'Please correct the report and submit it again.',
    ],
  },
  'dissemination-verified': {
    subject: 'Dissemination report accepted: {{ editionTitle }}',
    paragraphs: ['The report of your KIM on "{{ editionTitle }}" has been checked and accepted. Thank you.'],
  },
  'task-expired': {
    subject: 'Dissemination task expired: {{ editionTitle }}',
    paragraphs: [
      'The task to pass on "{{ editionTitle }}" has ended without a report; it was due on {{ dueOn }}.',
      'If the citizens have been informed, please let Diskominfo know.',
    ],
  },
  'task-cancelled': {
    subject: 'Dissemination task cancelled: {{ editionTitle }}',
    paragraphs: [
      'The information "{{ editionTitle }}" is no longer valid or has been replaced. The task to pass it on is cancelled.',
    ],
  },
  'edition-renewal-due': {
    subject: 'Renew by {{ renewBy }}: {{ editionTitle }}',
    paragraphs: [
      'The periodic information "{{ editionTitle }}" must be renewed by {{ renewBy }}.',
      'Please check it and publish its next edition before that day.',
    ],
  },
  'relay-requested': {
    subject: 'Please bring an important message to a citizen',
    paragraphs: [
      'A citizen in the area of your KIM cannot be reached by telephone or mail, and needs to know an important message soon.',
      'Please open "Penyampaian langsung" in Sambung: it shows the name and the message. Accept it if you can visit them, or decline it so that another member is asked.',
    ],
    short:
      'Please bring an important message to a citizen in person. Open "Penyampaian langsung" in Sambung, and accept or decline it.',
  },
  'coverage-gaps-found': {
    subject: 'Villages not reached ({{ newVillages }}): {{ editionTitle }}',
    paragraphs: [
      'No task reaches these villages with "{{ editionTitle }}". New: {{ newVillages }}; open in total: {{ openVillages }}.',
      'The list of coverage gaps proposes for each village a neighbouring KIM or the office of the village: you can make a task of it.',
    ],
  },
  'training-scheduled': {
    subject: 'Invitation to a training: {{ trainingTitle }}',
    paragraphs: [
      'Your KIM is invited to the training "{{ trainingTitle }}", which begins on {{ startsOn }}.',
      'Please register members through Sambung. When the training is full, members join the waiting list.',
    ],
    short:
      'Your KIM is invited to the training "{{ trainingTitle }}", which begins on {{ startsOn }}. Register members in Sambung.',
  },
  'training-place-granted': {
    subject: 'A place in the training: {{ trainingTitle }}',
    paragraphs: [
      'A member of your KIM has moved from the waiting list to a place in the training "{{ trainingTitle }}", which begins on {{ startsOn }}.',
      'See Sambung for the details.',
    ],
  },
  'training-changed': {
    subject: 'Training changed: {{ trainingTitle }}',
    paragraphs: [
      'The times or places of the training "{{ trainingTitle }}" have changed. It now begins on {{ startsOn }}.',
      'See Sambung for the sessions.',
    ],
    short: 'The training "{{ trainingTitle }}" has changed and now begins on {{ startsOn }}. See Sambung.',
  },
  'training-cancelled': {
    subject: 'Training cancelled: {{ trainingTitle }}',
    paragraphs: ['The training "{{ trainingTitle }}", which was to begin on {{ startsOn }}, has been cancelled.'],
    short: 'The training "{{ trainingTitle }}", which was to begin on {{ startsOn }}, has been cancelled.',
  },
  'training-near': {
    subject: 'Reminder of the training: {{ trainingTitle }}',
    paragraphs: [
      'You are registered for the training "{{ trainingTitle }}", which starts on {{ startsOn }}.',
      'You can see time and place of each session in Sambung.',
    ],
    short: 'Reminder: the training "{{ trainingTitle }}" starts on {{ startsOn }}. See its sessions in Sambung.',
  },
  'training-completed': {
    subject: 'Training completed: {{ trainingTitle }}',
    paragraphs: [
      'Thank you for taking part in the training "{{ trainingTitle }}".',
      'Your attendance is recorded; the requirements of a certificate are not met. You can see the details in Sambung.',
    ],
  },
  'training-certificate-issued': {
    subject: 'Your certificate of the training: {{ trainingTitle }}',
    paragraphs: [
      'Thank you for completing the training "{{ trainingTitle }}".',
      'Your certificate has been issued; you can download it in Sambung.',
    ],
  },
  'claim-rated': {
    subject: 'Result of a fact check: {{ title }}',
    paragraphs: [
      'Information that your KIM reported has been checked: {{ title }}',
      'The list of claims has the explanation. Please do not pass on information that has not been proved.',
    ],
  },
  'claim-clarified': {
    subject: 'Clarification published: {{ title }}',
    paragraphs: [
      'The clarification of information that your KIM reported has been published: {{ title }}',
      'Please pass it on to the citizens where the information spread.',
    ],
  },
  'need-answered': {
    subject: 'The information that you asked for is published: {{ documentTitle }}',
    paragraphs: [
      'The information that your KIM asked for has been published: "{{ documentTitle }}".',
      'Please read it and pass it on to the citizens who asked.',
    ],
  },
  'edition-published': {
    subject: 'New information: {{ editionTitle }}',
    paragraphs: [
      'The information that you subscribe to has been published: "{{ editionTitle }}".',
      'Please read it on the pages of public information of the regency of Bogor.',
    ],
  },
  announcement: {
    subject: '{{ title }}',
    paragraphs: ['{{ title }}', '{{ announcement }}'],
    short: '{{ title }}: {{ announcement }}',
  },
  digest: {
    subject: 'Digest: {{ title }}',
    paragraphs: ['Your digest has the news that came since the last one ({{ count }}), the newest first.'],
    short: 'Your digest ({{ count }}): {{ title }}',
  },
  probe: {
    subject: 'Test message of the system',
    paragraphs: ['This message measures the time of delivery. No reply is needed.'],
  },
  'address-unconfirmed': {
    subject: 'Confirm your e-mail address',
    paragraphs: [
      'This address was given with a report to the regency of Bogor. If the report is yours, confirm the address in Sambung with this code, so that news of it is sent here: {{ code }}',
      'If it is not yours, ignore this mail. Without confirmation nothing else is sent, and this mail at most once a day.',
    ],
    short: 'Confirmation code of Sambung: {{ code }}. Ignore this if you did not submit a report.',
  },
  'subscription-unconfirmed': {
    subject: 'Confirm your address',
    paragraphs: [
      'This address was registered for notifications of the Regency of Bogor. If it was you, confirm it in Sambung within 24 hours. Code: {{ code }}',
      'If it was not you, ignore this message. Nothing is sent without a confirmation.',
    ],
    short: 'Confirmation code of Sambung: {{ code }}. Do not share it. Ignore it if you did not register.',
  },
} as const satisfies Record<string, TemplateText>;
