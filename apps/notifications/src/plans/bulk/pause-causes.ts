/** Why a plan does not go on: a person paused it, or its figures did. */
export const pauseCauses = ['MANUAL', 'OUTSIDE_DRY_RUN', 'CANARY_FAILED', 'BOUNCE_SPIKE', 'ERROR_SPIKE'] as const;
export type PauseCause = (typeof pauseCauses)[number];
