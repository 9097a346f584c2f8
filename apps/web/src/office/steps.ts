import type { AspirationsSchemas } from '#api-client';

/** The steps that have a form here, by the field or fields that they need. */
export const stepFields = {
  verify: ['next'],
  release: ['next'],
  assign: ['agency'],
  accept: [],
  return: ['text'],
  hold: ['text'],
  recall: ['text'],
  decline: ['text'],
  ask: ['text'],
  'log-progress': ['text'],
  respond: ['text'],
  'send-back': ['text'],
  uphold: ['text'],
  archive: ['reason', 'text'],
  refer: ['destination', 'text'],
} as const satisfies Record<string, readonly ('next' | 'agency' | 'text' | 'reason' | 'destination')[]>;

export type Step = keyof typeof stepFields;

export function isStep(name: string): name is Step {
  return Object.hasOwn(stepFields, name);
}

type Transition = AspirationsSchemas['Workflow']['transitions'][number];

/** What may happen with an aspiration now. */
export interface PossibleSteps {
  readonly own: readonly Step[];
  /** Those of others, or without a form here. */
  readonly others: readonly Transition[];
}

/** The steps from a status, in the order of the workflow; whether the scope of a role covers the aspiration, the service decides. */
export function possibleSteps(
  { transitions }: Pick<AspirationsSchemas['Workflow'], 'transitions'>,
  status: string,
  roles: readonly string[],
): PossibleSteps {
  const now = transitions.filter(({ from, audience }) => from === status && audience !== 'system');
  const isOwn = ({ roles: allowed, action }: Transition) =>
    isStep(action) && allowed.some((role) => roles.includes(role));
  const own = now.filter(isOwn).map(({ action }) => action as Step);
  return { own: [...new Set(own)], others: now.filter((transition) => !isOwn(transition)) };
}
