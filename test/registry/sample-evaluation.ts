import type { EvaluationResponse } from '../../apps/registry/src/maturity/evaluations/evaluation.dto.js';
import type { Api } from '#testing';
import { ifMatch } from './sample-kim.js';

export const jurorOne = 'b3b1f6a0-0000-4000-8000-000000000001';
export const jurorTwo = 'b3b1f6a0-0000-4000-8000-000000000002';

export const sampleEvaluation = {
  title: 'Anugerah KIM Kabupaten Bogor',
  year: 2026,
  criteria: [
    { code: 'ACTIVITY', name: 'Keaktifan', weight: 60 },
    { code: 'CONTENT', name: 'Mutu konten', weight: 40 },
  ],
  jurors: [jurorOne, jurorTwo],
};

/** An open evaluation of these KIM. */
export async function judged(office: Api, kimIds: readonly string[], change: object = {}): Promise<EvaluationResponse> {
  const { status, body } = await office.post<EvaluationResponse>('/v1/evaluations', {
    ...sampleEvaluation,
    kimIds,
    ...change,
  });
  if (status !== 201) throw new Error(`evaluation: ${status} ${JSON.stringify(body)}`);
  return (await office.post<EvaluationResponse>(`/v1/evaluations/${body.id}/begin`, undefined, ifMatch(1))).body;
}
