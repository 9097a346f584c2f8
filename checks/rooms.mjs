/**
 * The rooms of each service, each a folder of `apps/<service>/src`, in the order in which they may build on each other: a room
 * imports only rooms before it. The import rules and docs/architecture.md follow this list.
 */
export const rooms = {
  registry: ['areas', 'kims', 'members', 'activities', 'maturity', 'trainings', 'network', 'timeline', 'data-exchange'],
  publishing: [
    'audience',
    'documents',
    'claims',
    'discussions',
    'dissemination',
    'coverage',
    'campaigns',
    'publication',
    'needs',
  ],
  aspirations: [
    'agencies',
    'aspirations',
    'deadlines',
    'duplicates',
    'routing',
    'citizens',
    'intake',
    'processing',
    'information-requests',
    'views',
    'publication',
    'integrations',
  ],
  notifications: [
    'templates',
    'contacts',
    'subscribers',
    'preferences',
    'relay',
    'channels',
    'messages',
    'role-inbox',
    'plans',
    'operations',
  ],
};
