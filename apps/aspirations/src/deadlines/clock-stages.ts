import { officeStages } from '#contracts';

/** Every clock that a case can have; each runs in working days. */
export const clockStages = [...officeStages, 'COMPLETION', 'QUESTION', 'CLOSURE'] as const;
export type ClockStage = (typeof clockStages)[number];

/** Clocks of whoever is outside the offices: when one runs out, the case takes a step. */
export const waitingStages = ['CLOSURE', 'COMPLETION', 'QUESTION'] as const satisfies readonly ClockStage[];

/** Clocks that are an agency's own. */
export const agencyStages: readonly ClockStage[] = ['RESPONSE', 'RESOLUTION', 'INFORMATION_REQUEST'];

const quoted = (stages: readonly string[]) => stages.map((stage) => `'${stage}'`).join(', ');

/** SQL of whether a stage is waited for outside, as the indexes have it. */
export const isWaiting = `stage IN (${quoted(waitingStages)})`;
export const isOffice = `stage NOT IN (${quoted(waitingStages)})`;
