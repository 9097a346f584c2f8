import { transitionOf, type Workflow } from '#workflow';

export const editionStatuses = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED'] as const;
export type EditionStatus = (typeof editionStatuses)[number];

export const editionActions = ['create', 'change', 'submit', 'return', 'approve', 'publish'] as const;
export type EditionAction = (typeof editionActions)[number];

/** The life-cycle of an edition. A return voids the approval, and only a draft can be changed. */
export const editionWorkflow: Workflow<EditionStatus, EditionAction, EditionRule | 'unknown-area'> = {
  noun: 'edition',
  states: editionStatuses,
  initial: 'DRAFT',
  transitions: [
    { from: null, action: 'create', to: 'DRAFT', needs: ['unknown-area'], says: null },
    { from: 'DRAFT', action: 'change', to: 'DRAFT', needs: ['unknown-area'], says: null },
    { from: 'DRAFT', action: 'submit', to: 'IN_REVIEW', needs: ['pass-on-by-passed'], says: null },
    { from: 'IN_REVIEW', action: 'return', to: 'DRAFT', needs: [], says: null },
    { from: 'IN_REVIEW', action: 'approve', to: 'APPROVED', needs: ['own-text', 'text-changed'], says: null },
    { from: 'APPROVED', action: 'return', to: 'DRAFT', needs: [], says: null },
    {
      from: 'APPROVED',
      action: 'publish',
      to: 'PUBLISHED',
      needs: ['text-changed', 'pass-on-by-passed'],
      says: 'EditionPublished',
    },
  ],
};

/** What the rules look at. */
export interface EditionStep {
  readonly status: EditionStatus;
  /** Who changed the content last. */
  readonly changedBy: string;
  /** The hash of the content as it stands. */
  readonly contentHash: string;
  readonly passOnBy: string;
  readonly actor: string;
  /** The hash of the content that the approval is or was given for. */
  readonly approvedHash: string | null;
  /** The day in the office's time zone. */
  readonly today: string;
}

/** What must hold of an edition, by the code of the refusal; areas are looked up where they lie. Dates are `YYYY-MM-DD`: they compare as text. */
export const editionRules = {
  'own-text': ({ actor, changedBy }: EditionStep) => actor !== changedBy,
  'text-changed': ({ approvedHash, contentHash }: EditionStep) => approvedHash === contentHash,
  'pass-on-by-passed': ({ passOnBy, today }: EditionStep) => passOnBy >= today,
} as const;
export type EditionRule = keyof typeof editionRules;

/** Where an action leads, or the code of the refusal. */
export function judgeEdition(
  action: EditionAction,
  step: EditionStep,
): { to: EditionStatus } | { refused: EditionRule | 'edition-state-conflict' } {
  const transition = transitionOf(editionWorkflow, step.status, action);
  if (!transition) return { refused: 'edition-state-conflict' };
  const broken = transition.needs.find(
    (rule): rule is EditionRule => rule !== 'unknown-area' && !editionRules[rule](step),
  );
  return broken ? { refused: broken } : { to: transition.to };
}
