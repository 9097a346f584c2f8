import type { Workflow } from '#workflow';

export const editionStatuses = [
  'DRAFT',
  'IN_REVIEW',
  'APPROVED',
  'SCHEDULED',
  'PUBLISHED',
  'SUPERSEDED',
  'WITHDRAWN',
  'EXPIRED',
  'DISCARDED',
] as const;
export type EditionStatus = (typeof editionStatuses)[number];

/** Of an edition that is being written: a document has one in each language. */
export const openStatuses = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED'] as const;

/** Of an edition that is or was published. */
export const publicStatuses = ['PUBLISHED', 'SUPERSEDED', 'WITHDRAWN', 'EXPIRED'] as const;
export type PublicStatus = (typeof publicStatuses)[number];

export const editionActions = [
  'create',
  'change',
  'submit',
  'return',
  'endorse',
  'approve',
  'schedule',
  'unschedule',
  'miss',
  'schedule-withdrawal',
  'cancel-withdrawal',
  'publish',
  'correct',
  'supersede',
  'withdraw',
  'expire',
  'remind',
  'discard',
] as const;
export type EditionAction = (typeof editionActions)[number];

export type EditionGuard =
  | 'unknown-area'
  | 'draft-exists'
  | 'no-live-edition'
  | 'edition-incomplete'
  | 'information-exempt'
  | 'notice-incomplete'
  | 'disseminate-by-passed'
  | 'expiry-passed'
  | 'own-content'
  | 'content-changed'
  | 'endorsement-missing'
  | 'schedule-passed'
  | 'live-edition-changed';

/** What an edition must fulfil to be published: a submission and a publication are refused by the first that it does not. */
export const publicationGuards = [
  'information-exempt',
  'edition-incomplete',
  'notice-incomplete',
  'disseminate-by-passed',
  'expiry-passed',
] as const satisfies readonly EditionGuard[];

type Row = Workflow<EditionStatus, EditionAction, EditionGuard>['transitions'][number];

/** A step that emits no event. */
const step = (
  from: EditionStatus | null,
  action: EditionAction,
  to: EditionStatus,
  by: string,
  ...guards: EditionGuard[]
): Row => ({ from, action, to, by, guards, emits: null });

const publication = ['content-changed', 'live-edition-changed', ...publicationGuards] as const;

/** The lifecycle of an edition. Only a draft has no approval: a change of the content and a return void it. */
export const editionWorkflow: Workflow<EditionStatus, EditionAction, EditionGuard> = {
  noun: 'edition',
  states: editionStatuses,
  initial: 'DRAFT',
  transitions: [
    step(null, 'create', 'DRAFT', 'edition.create', 'unknown-area', 'no-live-edition', 'draft-exists'),
    step('DRAFT', 'change', 'DRAFT', 'edition.change', 'unknown-area'),
    step('IN_REVIEW', 'change', 'DRAFT', 'edition.change', 'unknown-area'),
    step('APPROVED', 'change', 'DRAFT', 'edition.change', 'unknown-area'),
    step('SCHEDULED', 'change', 'DRAFT', 'edition.change', 'unknown-area'),
    step('DRAFT', 'submit', 'IN_REVIEW', 'edition.submit', ...publicationGuards),
    step('IN_REVIEW', 'return', 'DRAFT', 'edition.return'),
    step('APPROVED', 'return', 'DRAFT', 'edition.return'),
    step('SCHEDULED', 'return', 'DRAFT', 'edition.return'),
    step('IN_REVIEW', 'endorse', 'IN_REVIEW', 'edition.approve', 'own-content', 'content-changed'),
    step(
      'IN_REVIEW',
      'approve',
      'APPROVED',
      'edition.approve',
      'own-content',
      'content-changed',
      'endorsement-missing',
    ),
    step('APPROVED', 'schedule', 'SCHEDULED', 'edition.publish', 'schedule-passed', ...publication),
    step('SCHEDULED', 'unschedule', 'APPROVED', 'edition.publish'),
    step('SCHEDULED', 'miss', 'APPROVED', 'system'),
    { ...step('APPROVED', 'publish', 'PUBLISHED', 'edition.publish', ...publication), emits: 'EditionPublished' },
    { ...step('SCHEDULED', 'publish', 'PUBLISHED', 'edition.publish', ...publication), emits: 'EditionPublished' },
    step('PUBLISHED', 'schedule-withdrawal', 'PUBLISHED', 'edition.withdraw', 'schedule-passed'),
    step('PUBLISHED', 'cancel-withdrawal', 'PUBLISHED', 'edition.withdraw'),
    { ...step('PUBLISHED', 'correct', 'SUPERSEDED', 'system'), emits: 'EditionCorrected' },
    { ...step('PUBLISHED', 'supersede', 'SUPERSEDED', 'system'), emits: 'EditionSuperseded' },
    { ...step('PUBLISHED', 'withdraw', 'WITHDRAWN', 'edition.withdraw'), emits: 'EditionWithdrawn' },
    { ...step('PUBLISHED', 'expire', 'EXPIRED', 'system'), emits: 'EditionExpired' },
    { ...step('PUBLISHED', 'remind', 'PUBLISHED', 'system'), emits: 'EditionRenewalDue' },
    step('DRAFT', 'discard', 'DISCARDED', 'edition.discard'),
  ],
};
