import { type ActionOf, definePolicy, type Role } from '#access';

const kimReporters = ['KIM_MEMBER', 'KIM_CHAIR', 'KIM_SECRETARY'] as const satisfies readonly Role[];
const taskReaders = [
  ...kimReporters,
  'KIM_TREASURER',
  'VILLAGE_OFFICER',
  'DISTRICT_OFFICER',
  'DISKOMINFO_VERIFIER',
  'DISKOMINFO_EDITOR',
] as const satisfies readonly Role[];

export const taskPolicy = definePolicy({
  /** Bound to the KIM of the task, or to all of its villages. */
  'task.read': { roles: taskReaders, scope: 'bound' },
  /** Bound to the KIM of the task; where the office of a village has it, to the village. */
  'task.report': { roles: [...kimReporters, 'VILLAGE_OFFICER'], scope: 'bound' },
  /** Bound to all villages of the task. */
  'task.verify': { roles: ['DISTRICT_OFFICER', 'DISKOMINFO_VERIFIER'], scope: 'bound' },
});

export type TaskPermission = ActionOf<typeof taskPolicy>;
