/** Whether a potential is available or wanted. */
export const potentialEntries = ['OFFER', 'NEED'] as const;
export type PotentialEntry = (typeof potentialEntries)[number];

export const potentialKinds = ['PRODUCT', 'SKILL', 'PLACE', 'ECONOMIC_ACTIVITY'] as const;
export type PotentialKind = (typeof potentialKinds)[number];
