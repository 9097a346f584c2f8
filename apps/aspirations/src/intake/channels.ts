/** By which way an aspiration comes in. */
export const channels = ['KIM', 'CITIZEN', 'STAFF', 'INTEGRATOR'] as const;
export type Channel = (typeof channels)[number];

/** How it reached the staff that enters it. */
export const media = ['COUNTER', 'LETTER', 'PHONE', 'SMS', 'WHATSAPP', 'EMAIL', 'SOCIAL_MEDIA', 'OTHER'] as const;
export type Medium = (typeof media)[number];

/** How the citizen agreed that it is passed on and processed; whoever processes must be able to show it (UU PDP art. 22–24). */
export const consentForms = ['SPOKEN', 'WRITTEN', 'ELECTRONIC'] as const;
export type ConsentForm = (typeof consentForms)[number];

/** Which text citizens agree to now. */
export const consentVersion = '2026-12';

interface ChannelRule {
  /** The action that lets somebody in by it. */
  readonly action: `aspiration.receive-by-${'kim' | 'citizen' | 'staff' | 'integrator'}`;
  /** The citizen is somebody else than who enters it. */
  readonly onBehalf: boolean;
  readonly consentForm: ConsentForm;
  /** Can be asked before it is sent; of a letter, what is missing is asked for afterwards. */
  readonly requiresAnswers: boolean;
}

export const channelRules: Readonly<Record<Channel, ChannelRule>> = {
  KIM: { action: 'aspiration.receive-by-kim', onBehalf: true, consentForm: 'SPOKEN', requiresAnswers: true },
  CITIZEN: {
    action: 'aspiration.receive-by-citizen',
    onBehalf: false,
    consentForm: 'ELECTRONIC',
    requiresAnswers: true,
  },
  STAFF: { action: 'aspiration.receive-by-staff', onBehalf: true, consentForm: 'WRITTEN', requiresAnswers: false },
  INTEGRATOR: {
    action: 'aspiration.receive-by-integrator',
    onBehalf: true,
    consentForm: 'ELECTRONIC',
    requiresAnswers: false,
  },
};

/** What does not go with the channel, by field; nothing when all does. */
export function channelIssues(submission: {
  readonly channel: Channel;
  readonly kimId: string | null;
  readonly medium: Medium | null;
  readonly hasReporter: boolean;
}): { pointer: string; detail: string }[] {
  const { channel, kimId, medium, hasReporter } = submission;
  return [
    channel === 'KIM' && kimId === null && { pointer: '/kimId', detail: 'names the KIM that passes it on' },
    channel !== 'KIM' && kimId !== null && { pointer: '/kimId', detail: 'belongs to the channel KIM' },
    channel === 'STAFF' && medium === null && { pointer: '/medium', detail: 'says how it reached the staff' },
    channel !== 'STAFF' && medium !== null && { pointer: '/medium', detail: 'belongs to the channel STAFF' },
    channel !== 'INTEGRATOR' && !hasReporter && { pointer: '/reporter', detail: 'may be unknown to integrators only' },
  ].filter((flaw) => flaw !== false);
}
