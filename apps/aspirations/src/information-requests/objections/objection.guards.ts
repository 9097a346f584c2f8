import type { GuardTable } from '#lifecycle';
import { fittingGrounds, type Objectionable } from './objection-grounds.js';
import type { InformationObjection } from './objection.entity.js';
import type { ObjectionGuard } from './objection.workflow.js';

/** What the steps of an objection bring for its guards and events. */
export interface ObjectionInput {
  /** Of `file`: the state of the request. */
  readonly request?: Objectionable;
  readonly trackingNumber: string;
  readonly kimId: string | null;
  /** Of `file`: the last day of the superior. */
  readonly answerBy?: string;
}

export const objectionGuards: GuardTable<ObjectionGuard, InformationObjection, ObjectionInput> = {
  'objection-ground-does-not-fit': ({ after: { ground }, input }) => {
    const fitting = fittingGrounds(input.request!);
    if (fitting.includes(ground)) return true;
    const detail =
      fitting.length === 0
        ? {
            en: 'must be another ground: the time of the decision has not passed',
            id: 'harus alasan lain: waktu untuk keputusan belum lewat',
          }
        : { en: `must be one of: ${fitting.join(', ')}`, id: `harus salah satu dari: ${fitting.join(', ')}` };
    return { errors: [{ pointer: '/ground', detail }] };
  },
  'objection-open': { constraint: 'information_objection_once' },
};
