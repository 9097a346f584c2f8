import { definePolicy } from '#access';

const office = { roles: ['DISKOMINFO_VERIFIER'], scope: 'any' } as const;

/** Who may do what with evaluations. Who is a juror stands in the evaluation itself. */
export const evaluationPolicy = definePolicy({
  'evaluation.open': office,
  'evaluation.edit': office,
  'evaluation.begin': office,
  'evaluation.close': office,
  'evaluation.publish': office,
  /** Everything, remarks and jurors too. */
  'evaluation.read': office,
  'evaluation.score': 'authenticated',
  'evaluation.read-result': 'public',
});
