import { type FieldError, isPersonName, personNameRule } from '#http-api';
import type { Channel } from '../aspirations/aspiration.states.js';

/** How a submission reached the staff that enters it. */
export const media = ['COUNTER', 'LETTER', 'PHONE', 'SMS', 'WHATSAPP', 'EMAIL', 'SOCIAL_MEDIA', 'OTHER'] as const;
export type Medium = (typeof media)[number];

/** How the citizen consented to forwarding and processing; the processor must be able to prove it (UU PDP art. 22–24). */
export const consentForms = ['SPOKEN', 'WRITTEN', 'ELECTRONIC'] as const;
export type ConsentForm = (typeof consentForms)[number];

/** The text that citizens consent to now. */
export const consentVersion = '2026-12';

interface ChannelRule {
  /** The permission to submit by this channel. */
  readonly action: `aspiration.receive-by-${'kim' | 'citizen' | 'staff' | 'integrator'}`;
  /** The citizen and the account that enters it are different people. */
  readonly onBehalf: boolean;
  readonly consentForm: ConsentForm;
  /** Required answers must be given with the submission; of a letter, they are requested afterwards. */
  readonly requiresAnswers: boolean;
  /** Who enters it can correct what is refused; of others the report is received whatever their name is. */
  readonly correctable: boolean;
}

export const channelRules: Readonly<Record<Channel, ChannelRule>> = {
  KIM: {
    action: 'aspiration.receive-by-kim',
    onBehalf: true,
    consentForm: 'SPOKEN',
    requiresAnswers: true,
    correctable: true,
  },
  CITIZEN: {
    action: 'aspiration.receive-by-citizen',
    onBehalf: false,
    consentForm: 'ELECTRONIC',
    requiresAnswers: true,
    correctable: false,
  },
  STAFF: {
    action: 'aspiration.receive-by-staff',
    onBehalf: true,
    consentForm: 'WRITTEN',
    requiresAnswers: false,
    correctable: true,
  },
  INTEGRATOR: {
    action: 'aspiration.receive-by-integrator',
    onBehalf: true,
    consentForm: 'ELECTRONIC',
    requiresAnswers: false,
    correctable: false,
  },
};

/** What of a submission must match its channel. */
export interface IntakeChannel {
  readonly channel: Channel;
  readonly kimId: string | null;
  readonly medium: Medium | null;
  readonly reporter: { readonly fullName: string } | null;
}

/** The fields that do not match the channel. */
export function channelIssues({ channel, kimId, medium, reporter }: IntakeChannel): FieldError[] {
  return [
    channel === 'KIM' &&
      kimId === null && {
        pointer: '/kimId',
        detail: { en: 'must name the KIM that submits it', id: 'harus menyebut KIM yang menyampaikan' },
      },
    channel !== 'KIM' &&
      kimId !== null && {
        pointer: '/kimId',
        detail: { en: 'must be null: it belongs to the channel KIM', id: 'harus null: hanya untuk kanal KIM' },
      },
    channel === 'STAFF' &&
      medium === null && {
        pointer: '/medium',
        detail: { en: 'must name how it reached the staff', id: 'harus menyebut cara aspirasi sampai ke petugas' },
      },
    channel !== 'STAFF' &&
      medium !== null && {
        pointer: '/medium',
        detail: { en: 'must be null: it belongs to the channel STAFF', id: 'harus null: hanya untuk kanal STAFF' },
      },
    channelRules[channel].correctable &&
      reporter !== null &&
      !isPersonName(reporter.fullName) && { pointer: '/reporter/fullName', detail: personNameRule },
    channel !== 'INTEGRATOR' &&
      reporter === null && {
        pointer: '/reporter',
        detail: {
          en: 'must be given; it may be unknown to integrators only',
          id: 'wajib diisi; hanya integrator yang boleh tidak mengetahuinya',
        },
      },
  ].filter((issue) => issue !== false);
}
