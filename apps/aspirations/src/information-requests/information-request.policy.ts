import { type ActionOf, definePolicy } from '#access';

/** The information officer (PPID) decides, and the superior (atasan PPID) answers objections. */
export const informationRequestPolicy = definePolicy({
  'information-request.read': { roles: ['PPID_OFFICER', 'PPID_SUPERIOR'], scope: 'bound' },
  'information-request.decide': { roles: ['PPID_OFFICER'], scope: 'bound' },
  'information-request.read-requester': { roles: ['PPID_OFFICER'], scope: 'bound' },
  'information-objection.answer': { roles: ['PPID_SUPERIOR'], scope: 'bound' },
  'information-ground.list': 'public',
  'information-register.read': 'public',
  'tracking.follow-request': 'public',
  'tracking.download-document': 'public',
  'tracking.object-to-decision': 'public',
  'tracking.state-purpose': 'public',
  /** On behalf of a requester whom the KIM or the information officer meets. */
  'information-request.state-purpose': {
    roles: ['KIM_MEMBER', 'KIM_CHAIR', 'KIM_SECRETARY', 'PPID_OFFICER'],
    scope: 'bound',
  },
});

export type InformationPermission = ActionOf<typeof informationRequestPolicy>;
