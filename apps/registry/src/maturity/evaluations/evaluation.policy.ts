import { type ActionOf, definePolicy } from '#access';

const office = { roles: ['DISKOMINFO_VERIFIER'], scope: 'regency' } as const;

/** Permissions on evaluations. The evaluation itself names its jurors. */
export const evaluationPolicy = definePolicy({
  'evaluation.open': office,
  'evaluation.edit': office,
  'evaluation.begin': office,
  'evaluation.close': office,
  'evaluation.publish': office,
  /** Including remarks and jurors. */
  'evaluation.read': office,
  'evaluation.score': 'authenticated',
  'evaluation.read-result': 'public',
});
export type EvaluationPermission = ActionOf<typeof evaluationPolicy>;
