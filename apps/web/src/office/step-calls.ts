import { answerOf, type ApiClients, type AspirationsSchemas } from '#api-client';
import type { StepEntries } from './step-entries.js';
import type { Step } from './steps.js';

type Next = AspirationsSchemas['Verification']['next'];

/** Takes a step of an aspiration. @throws ApiProblem when it is refused */
export async function takeStep(
  { aspirations }: Pick<ApiClients, 'aspirations'>,
  step: Step,
  id: string,
  entries: StepEntries,
): Promise<void> {
  const params = { path: { id }, header: { 'If-Match': `"${entries.versi}"` } };
  const { teks: text, dinas: agencyId } = entries;
  switch (step) {
    case 'verify':
    case 'release':
      await answerOf(aspirations.POST(`/v1/aspirations/{id}/${step}`, { params, body: { next: nextOf(entries) } }));
      return;
    case 'assign':
      await answerOf(aspirations.POST('/v1/aspirations/{id}/assign', { params, body: { agencyId } }));
      return;
    case 'accept':
      await answerOf(aspirations.POST('/v1/aspirations/{id}/accept', { params }));
      return;
    case 'log-progress':
      await answerOf(aspirations.POST('/v1/aspirations/{id}/progress', { params, body: { text } }));
      return;
    case 'archive': {
      const reason = entries.alasan as AspirationsSchemas['Archiving']['reason'];
      await answerOf(aspirations.POST('/v1/aspirations/{id}/archive', { params, body: { reason, text } }));
      return;
    }
    case 'refer': {
      const destination = entries.tujuan as AspirationsSchemas['Referral']['destination'];
      await answerOf(aspirations.POST('/v1/aspirations/{id}/refer', { params, body: { destination, text } }));
      return;
    }
    case 'return':
    case 'hold':
    case 'recall':
    case 'decline':
    case 'ask':
    case 'respond':
    case 'send-back':
    case 'uphold':
      await answerOf(aspirations.POST(`/v1/aspirations/{id}/${step}`, { params, body: { text } }));
  }
}

function nextOf({ lanjut, dinas: agencyId, teks: text }: StepEntries): NonNullable<Next> {
  switch (lanjut) {
    case 'ASSIGN':
      return { step: 'ASSIGN', agencyId };
    case 'HOLD':
      return { step: 'HOLD', text };
    case 'WAIT':
      return { step: 'WAIT' };
    default:
      return { step: 'BY_RULE' };
  }
}
