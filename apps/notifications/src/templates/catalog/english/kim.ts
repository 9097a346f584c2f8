import type { TemplateText } from '../text.js';

const history = 'You can read the reason in the history of the registration.';

export const kimTexts = {
  'kim-returned': {
    subject: 'The registration of {{ kimName }} needs to be completed',
    paragraphs: [
      'The verifier of Diskominfo has returned the registration of {{ kimName }} to be completed.',
      'You can read the reason in the history of the registration. Please submit it again when it is complete.',
    ],
  },
  'kim-rejected': {
    subject: 'The registration of {{ kimName }} has been rejected',
    paragraphs: ['The verifier of Diskominfo has rejected the registration of {{ kimName }}.', history],
  },
  'kim-verified': {
    subject: '{{ kimName }} has been verified',
    paragraphs: ['The registration of {{ kimName }} has been verified; the KIM will be activated soon.'],
  },
  'kim-activated': {
    subject: '{{ kimName }} is now active',
    paragraphs: [
      '{{ kimName }} is now registered as an active KIM of the regency of Bogor.',
      'From now on it receives dissemination tasks and can submit aspirations of citizens.',
    ],
  },
  'kim-dormant': {
    subject: '{{ kimName }} is now dormant',
    paragraphs: [
      'No activity of {{ kimName }} has been recorded for a long time, so that it is now dormant.',
      'A dormant KIM receives no new dissemination tasks and cannot submit aspirations of citizens.',
      'It becomes active again as soon as an activity is recorded.',
    ],
    short:
      '{{ kimName }} is now dormant: no activity was recorded for long. It becomes active again with a recorded one.',
  },
  'kim-reactivated': {
    subject: '{{ kimName }} is active again',
    paragraphs: ['An activity of {{ kimName }} has been recorded, and the KIM is active again.'],
  },
  'kim-suspended': {
    subject: '{{ kimName }} has been suspended',
    paragraphs: [
      'Diskominfo has suspended {{ kimName }}. You can read the reason in the history of the KIM.',
      'A suspended KIM receives no new dissemination tasks and cannot submit aspirations of citizens.',
    ],
  },
  'kim-reinstated': {
    subject: 'The suspension of {{ kimName }} has been lifted',
    paragraphs: ['The suspension of {{ kimName }} has been lifted, and the KIM is active again.'],
  },
  'kim-dissolved': {
    subject: '{{ kimName }} has been dissolved',
    paragraphs: [
      '{{ kimName }} has been dissolved. You can read the reason in the history of the KIM.',
      'Dissemination that has already been done can still be reported.',
    ],
  },
  'kim-decree-expiring': {
    subject: 'The decree of {{ kimName }} expires on {{ expiresOn }}',
    paragraphs: [
      'The decree of {{ kimName }} expires on {{ expiresOn }}.',
      'Please obtain a new decree with the village government and record it.',
    ],
  },
  'officer-term-expiring': {
    subject: 'The term of the {{ post }} of {{ kimName }} ends soon',
    paragraphs: [
      'The term of the {{ post }} of {{ kimName }} ends on {{ endsOn }}.',
      'Please prepare an extension or a handover, and record it in the registration of the KIM.',
    ],
    short: 'The term of the {{ post }} of {{ kimName }} ends on {{ endsOn }}. Please prepare a successor.',
  },
  'account-invitation': {
    subject: 'Invitation to link your account with {{ kimName }}',
    paragraphs: [
      'You are recorded as a member of {{ kimName }}. Link your account to sign in and work for the KIM in Sambung.',
      'Open this link, sign in with your account, and accept: {{ invitationLink }}',
      'The link is for you alone, works once, and is valid until {{ expiresOn }}. Do not forward it.',
      'If you are not a member of this KIM, ignore this message.',
    ],
    short: 'Link your account with the KIM: {{ invitationLink }} Do not forward it.',
  },
  'account-link-ended': {
    subject: 'Your account is no longer linked to a membership of a KIM',
    paragraphs: [
      'The account that was linked to your membership of a KIM has been unlinked or replaced by another account.',
      'The rights that the account had from this membership, including mandates, have ended.',
      'If you do not know of this change, contact the village office or Diskominfo at once.',
    ],
    short:
      'Your account is no longer linked to a membership of a KIM. If you did not know, contact the village office.',
  },
} as const satisfies Record<string, TemplateText>;
