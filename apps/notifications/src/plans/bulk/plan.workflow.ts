import type { Transition, Workflow } from '#workflow';

export const planStatuses = [
  'DRAFT',
  'PLANNING',
  'CANARY',
  'RUNNING',
  'PAUSED',
  'DONE',
  'CANCELLED',
  'RECALLED',
] as const;
export type PlanStatus = (typeof planStatuses)[number];
export type PlanAction =
  | 'create'
  | 'announce'
  | 'estimate'
  | 'approve'
  | 'start'
  | 'send-canary'
  | 'release'
  | 'complete'
  | 'pause'
  | 'stop'
  | 'resume'
  | 'cancel'
  | 'recall';
export type PlanGuard =
  'audience-not-own' | 'class-not-own' | 'own-plan' | 'approval-needed' | 'dry-run-needed' | 'plan-expired';

/** Messages are created or sent. */
export const activePlanStatuses = ['PLANNING', 'CANARY', 'RUNNING'] as const satisfies readonly PlanStatus[];

type Row = Transition<PlanStatus, PlanAction, PlanGuard>;
type Rule = Pick<Row, 'action' | 'by'> & { readonly guards?: Row['guards'] };

const by = 'plan.manage';

function from(statuses: readonly (PlanStatus | null)[], rule: Rule, to: PlanStatus): Row[] {
  return statuses.map((status) => ({ guards: [], emits: null, ...rule, from: status, to }));
}

/**
 * The lifecycle of a plan for an audience. A paused plan resumes by PLANNING: the planner continues after its cursor, and
 * where all messages are created it releases the next ones.
 */
export const planWorkflow: Workflow<PlanStatus, PlanAction, PlanGuard> = {
  noun: 'plan',
  states: planStatuses,
  initial: 'DRAFT',
  transitions: [
    ...from([null], { action: 'create', by, guards: ['audience-not-own', 'class-not-own'] }, 'DRAFT'),
    ...from(['DRAFT'], { action: 'announce', by: 'system' }, 'PLANNING'),
    ...from(['DRAFT'], { action: 'estimate', by }, 'DRAFT'),
    ...from(['DRAFT'], { action: 'approve', by, guards: ['own-plan'] }, 'DRAFT'),
    ...from(
      ['DRAFT'],
      { action: 'start', by, guards: ['dry-run-needed', 'approval-needed', 'plan-expired'] },
      'PLANNING',
    ),
    ...from(['PLANNING'], { action: 'send-canary', by: 'system' }, 'CANARY'),
    ...from(['PLANNING', 'CANARY'], { action: 'release', by: 'system' }, 'RUNNING'),
    ...from(['RUNNING'], { action: 'complete', by: 'system' }, 'DONE'),
    ...from(activePlanStatuses, { action: 'pause', by }, 'PAUSED'),
    ...from(activePlanStatuses, { action: 'stop', by: 'system' }, 'PAUSED'),
    ...from(['PAUSED'], { action: 'resume', by }, 'PLANNING'),
    ...from(['DRAFT', ...activePlanStatuses, 'PAUSED'], { action: 'cancel', by }, 'CANCELLED'),
    ...from([...activePlanStatuses, 'PAUSED', 'DONE', 'CANCELLED'], { action: 'recall', by }, 'RECALLED'),
  ],
};
