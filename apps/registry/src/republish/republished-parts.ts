import {
  registryActivityV1,
  registryAreaV1,
  registryEvaluationV1,
  registryKimV1,
  registryMaturityV1,
  registryMemberV1,
  registryReportV1,
  type Topic,
} from '#contracts';
import { sayActivitiesAgain } from '../activities/say-activities-again.js';
import { sayAreasAgain } from '../areas/say-areas-again.js';
import { sayEvaluationsAgain } from '../evaluations/say-evaluations-again.js';
import { sayKimsAgain } from '../kims/say-kims-again.js';
import { sayMaturityAgain } from '../maturity/say-maturity-again.js';
import { sayMembersAgain } from '../members/say-members-again.js';
import { sayReportsAgain } from '../reports/say-reports-again.js';
import type { SayAgain } from './say-again.js';

/** What can be said again: what lies on the registry's compacted topics. In this order a projection finds what it refers to. */
export const republishedParts = {
  areas: { topic: registryAreaV1, sayAgain: sayAreasAgain },
  kims: { topic: registryKimV1, sayAgain: sayKimsAgain },
  members: { topic: registryMemberV1, sayAgain: sayMembersAgain },
  activities: { topic: registryActivityV1, sayAgain: sayActivitiesAgain },
  reports: { topic: registryReportV1, sayAgain: sayReportsAgain },
  maturity: { topic: registryMaturityV1, sayAgain: sayMaturityAgain },
  evaluations: { topic: registryEvaluationV1, sayAgain: sayEvaluationsAgain },
} satisfies Record<string, { topic: Topic; sayAgain: SayAgain }>;
