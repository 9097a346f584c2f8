import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { publishingTaskV1 } from '../topics.js';
import { disseminationTaskExample, disseminationTaskState } from './dissemination-task-state.js';

/** Why a task ended that its KIM did not end. */
export const cancellationReasons = [
  'KIM_INACTIVE',
  'EDITION_CORRECTED',
  'EDITION_SUPERSEDED',
  'EDITION_EXPIRED',
  'EDITION_WITHDRAWN',
] as const;

export const DisseminationTaskCancelled = defineEvent({
  type: 'DisseminationTaskCancelled',
  topic: publishingTaskV1,
  key: 'taskId',
  sequence: 'version',
  when: {
    en: 'A dissemination task has ended because its KIM is no longer active, or its edition is no longer valid.',
    id: 'Tugas penyebaran berakhir karena KIM-nya tidak lagi aktif, atau edisinya tidak lagi berlaku.',
  },
  data: disseminationTaskState.extend({ reason: z.enum(cancellationReasons) }),
  examples: [{ ...disseminationTaskExample, version: 2, status: 'CANCELLED', reason: 'KIM_INACTIVE' }],
});
