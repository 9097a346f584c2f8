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
import { republishActivities } from '../activities/say-activities-again.js';
import { republishAreas } from '../areas/say-areas-again.js';
import { republishEvaluations } from '../evaluations/say-evaluations-again.js';
import { republishKims } from '../kims/say-kims-again.js';
import { republishMaturity } from '../maturity/say-maturity-again.js';
import { republishMembers } from '../members/say-members-again.js';
import { republishReports } from '../reports/say-reports-again.js';
import type { Republish } from './say-again.js';

/** What can be said again: what lies on the registry's compacted topics. In this order a projection finds what it refers to. */
export const republishedParts = {
  areas: { topic: registryAreaV1, republish: republishAreas },
  kims: { topic: registryKimV1, republish: republishKims },
  members: { topic: registryMemberV1, republish: republishMembers },
  activities: { topic: registryActivityV1, republish: republishActivities },
  reports: { topic: registryReportV1, republish: republishReports },
  maturity: { topic: registryMaturityV1, republish: republishMaturity },
  evaluations: { topic: registryEvaluationV1, republish: republishEvaluations },
} satisfies Record<string, { topic: Topic; republish: Republish }>;
