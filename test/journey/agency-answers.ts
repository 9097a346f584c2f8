import type { Answered } from '../../examples/agency-consumer/agency-consumer.js';
import { aspiration, type Receipt, tracking } from './answers.js';
import { agencyId } from './submit-aspiration.js';
import type { Journey } from './journey.js';
import { waitFor } from './wait.js';

/** The coordinator verifies, a rule assigns the agency, the agency's own consumer reads the event and answers. */
export async function agencyAnswers(journey: Journey, receipt: Receipt, answers: readonly Answered[]): Promise<void> {
  journey.chapter('The agency answers (perangkat daerah menanggapi)');
  const koordinator = journey.http.as('koordinator');

  await journey.step(
    'the coordinator (koordinator) verifies the aspiration, and a rule assigns it to the agency',
    async () => {
      const { status, version } = await koordinator.get('aspirations', `/v1/aspirations/${receipt.id}`, aspiration);
      if (status !== 'RECEIVED') throw new Error(`the aspiration is ${status} before its verification`);
      const path = `/v1/aspirations/${receipt.id}/verify`;
      const verified = await koordinator.post('aspirations', path, aspiration, { ifMatch: version, body: {} });
      if (verified.agencyId !== agencyId) throw new Error(`it is assigned to ${verified.agencyId ?? 'no agency'}`);
      const due = verified.deadlines.find(({ stage }) => stage === 'RESPONSE')?.dueOn;
      return { detail: `to ${agencyId}, to be answered by ${due ?? '?'}` };
    },
  );
  await waitForAnswer(journey, receipt, answers, 1);
}

/** Waits until the agency has answered for the `times`th time and the citizen can read it. */
export async function waitForAnswer(
  journey: Journey,
  { trackingNumber, pin }: Receipt,
  answers: readonly Answered[],
  times: number,
): Promise<void> {
  await journey.step(
    times === 1 ? 'the agency’s consumer reads the event and answers' : 'the agency answers again',
    async () => {
      const answer = await waitFor(`answer ${times} of ${agencyId}`, async () => answers[times - 1], {
        log: journey.log,
      });
      return { detail: `“${answer.text}”` };
    },
  );
  await journey.step(times === 1 ? 'the citizen reads the answer' : 'the citizen reads the new answer', async () => {
    const seen = await journey.http.post('aspirations', '/v1/tracking', tracking, { body: { trackingNumber, pin } });
    if (seen.status !== 'RESPONDED') throw new Error(`the aspiration is ${seen.status}`);
    const read = { trackingNumber, pin, answeredAt: seen.answeredAt };
    await journey.http.post('aspirations', '/v1/tracking/confirm-read', tracking, { body: read });
    return { detail: `closes automatically on ${seen.closesOn ?? '?'}` };
  });
}
