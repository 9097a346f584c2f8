import { type ActionOf, definePolicy, type Role } from '#access';

const editors = ['DISKOMINFO_EDITOR'] as const satisfies readonly Role[];
const kimPeople = ['KIM_MEMBER', 'KIM_CHAIR', 'KIM_SECRETARY'] as const satisfies readonly Role[];
const taskReaders = [
  ...kimPeople,
  'KIM_TREASURER',
  'VILLAGE_OFFICER',
  'DISTRICT_OFFICER',
  'DISKOMINFO_VERIFIER',
  'DISKOMINFO_EDITOR',
] as const satisfies readonly Role[];

/** An editor's scope must reach every village that the edition is meant for. */
const editorsOfArea = { roles: editors, scope: 'bound' } as const;

export const publishingPolicy = definePolicy({
  'workflow.read': 'public',
  /** Published editions; whoever may read drafts gets the others, too. */
  'edition.read': 'public',
  'edition.read-drafts': editorsOfArea,
  'edition.read-history': editorsOfArea,
  'edition.create': editorsOfArea,
  'edition.change': editorsOfArea,
  'edition.submit': editorsOfArea,
  'edition.approve': editorsOfArea,
  'edition.return': editorsOfArea,
  'edition.publish': editorsOfArea,
  'coverage.read': 'public',
  /** Bound to the KIM of the task, or to all of its villages. */
  'task.read': { roles: taskReaders, scope: 'bound' },
  'task.report': { roles: kimPeople, scope: 'bound' },
});

export type PublishingAction = ActionOf<typeof publishingPolicy>;
