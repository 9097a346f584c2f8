import { type ActionOf, definePolicy } from '#access';
import { activityPolicy } from './activities/activity.policy.js';
import { areaPolicy } from './areas/area.policy.js';
import { dataExchangePolicy } from './data-exchange/data-exchange.policy.js';
import { eventCataloguePolicy } from './event-catalogue/event-catalogue.policy.js';
import { certificatePolicy } from './trainings/certificates/certificate.policy.js';
import { evaluationPolicy } from './maturity/evaluations/evaluation.policy.js';
import { kimReaders } from './kims/kim-roles.js';
import { kimPolicy } from './kims/kim.policy.js';
import { invitationPolicy } from './members/invitations/invitation.policy.js';
import { mandatePolicy } from './members/mandates/mandate.policy.js';
import { maturityPolicy } from './maturity/maturity.policy.js';
import { memberPolicy } from './members/member.policy.js';
import { networkPolicy } from './network/network.policy.js';
import { participationPolicy } from './trainings/participation/participation.policy.js';
import { potentialPolicy } from './network/potentials/potential.policy.js';
import { reportPolicy } from './activities/reports/report.policy.js';
import { timelinePolicy } from './timeline/timeline.policy.js';
import { trainingPolicy } from './trainings/training.policy.js';
import { villagesPolicy } from './kims/villages/villages.policy.js';

/** Who may do what in the registry. A permission without a route is checked by a handler. */
export const registryPolicy = definePolicy({
  ...areaPolicy,
  ...villagesPolicy,
  'workflow.read': 'public',
  ...kimPolicy,
  ...memberPolicy,
  ...mandatePolicy,
  ...invitationPolicy,
  ...activityPolicy,
  ...reportPolicy,
  ...trainingPolicy,
  ...participationPolicy,
  ...certificatePolicy,
  ...potentialPolicy,
  ...networkPolicy,
  'attachment.upload': {
    roles: [...kimReaders, 'DISKOMINFO_EDITOR'],
    scope: 'any',
  },
  /** The rule of the attachment's owner decides (`registry.attachments.ts`). */
  'attachment.read': 'public',
  ...maturityPolicy,
  ...evaluationPolicy,
  ...timelinePolicy,
  ...dataExchangePolicy,
  ...eventCataloguePolicy,
});

export type RegistryAction = ActionOf<typeof registryPolicy>;
