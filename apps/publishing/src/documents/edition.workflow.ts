import { transitionOf, type Workflow } from '#workflow';

export const editionStatuses = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED'] as const;
export type EditionStatus = (typeof editionStatuses)[number];

export const editionActions = ['create', 'change', 'submit', 'return', 'approve', 'publish'] as const;
export type EditionAction = (typeof editionActions)[number];

/** The life-cycle of an edition. A return voids the approval, and only a draft can be changed. */
export const editionWorkflow: Workflow<EditionStatus, EditionAction, EditionGuard | 'unknown-area'> = {
  noun: 'edition',
  states: editionStatuses,
  initial: 'DRAFT',
  transitions: [
    { from: null, action: 'create', to: 'DRAFT', guards: ['unknown-area'], emits: null },
    { from: 'DRAFT', action: 'change', to: 'DRAFT', guards: ['unknown-area'], emits: null },
    { from: 'DRAFT', action: 'submit', to: 'IN_REVIEW', guards: ['disseminate-by-passed'], emits: null },
    { from: 'IN_REVIEW', action: 'return', to: 'DRAFT', guards: [], emits: null },
    { from: 'IN_REVIEW', action: 'approve', to: 'APPROVED', guards: ['own-content', 'content-changed'], emits: null },
    { from: 'APPROVED', action: 'return', to: 'DRAFT', guards: [], emits: null },
    {
      from: 'APPROVED',
      action: 'publish',
      to: 'PUBLISHED',
      guards: ['content-changed', 'disseminate-by-passed'],
      emits: 'EditionPublished',
    },
  ],
};

/** What the rules look at. */
export interface EditionContext {
  readonly status: EditionStatus;
  /** Who changed the content last. */
  readonly changedBy: string;
  /** The hash of the content as it stands. */
  readonly contentHash: string;
  readonly disseminateBy: string;
  readonly actor: string;
  /** The hash of the content that the approval is or was given for. */
  readonly approvedHash: string | null;
  /** The day in the office's time zone. */
  readonly today: string;
}

/** What must hold of an edition, by the code of the refusal; areas are looked up where they lie. Dates are `YYYY-MM-DD`: they compare as text. */
export const editionGuards = {
  'own-content': ({ actor, changedBy }: EditionContext) => actor !== changedBy,
  'content-changed': ({ approvedHash, contentHash }: EditionContext) => approvedHash === contentHash,
  'disseminate-by-passed': ({ disseminateBy, today }: EditionContext) => disseminateBy >= today,
} as const;
export type EditionGuard = keyof typeof editionGuards;

/** Where an action leads, or the code of the refusal. */
export function judgeEdition(
  action: EditionAction,
  step: EditionContext,
): { to: EditionStatus } | { refused: EditionGuard | 'edition-state-conflict' } {
  const transition = transitionOf(editionWorkflow, step.status, action);
  if (!transition) return { refused: 'edition-state-conflict' };
  const failed = transition.guards.find(
    (guard): guard is EditionGuard => guard !== 'unknown-area' && !editionGuards[guard](step),
  );
  return failed ? { refused: failed } : { to: transition.to };
}
