/** `NUMBER`: one that words before it name as personal, such as that of an account, a pupil or an insurance. */
export const personalDataKinds = ['NIK', 'PHONE', 'EMAIL', 'NUMBER'] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** A part of a text, from `start` up to `end`, excluded. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** What is masked in a text: personal data, and numbers that open an aspiration. */
export interface Datum extends Passage {
  readonly kind: PersonalDataKind | 'TRACKING_NUMBER';
}
