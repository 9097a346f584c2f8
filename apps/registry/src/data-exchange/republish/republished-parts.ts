import {
  registryActivityV1,
  registryBoundaryV1,
  registryAreaV1,
  registryEvaluationV1,
  registryKimV1,
  registryMaturityV1,
  registryMemberV1,
  registryReportV1,
  type Topic,
} from '#contracts';
import { republishActivities } from '../../activities/republish-activities.js';
import { republishAreas, republishBoundaries } from '../../areas/republish-areas.js';
import { republishEvaluations } from '../../maturity/evaluations/republish-evaluations.js';
import { republishKims } from '../../kims/republish-kims.js';
import { republishMaturity } from '../../maturity/republish-maturity.js';
import { republishMembers } from '../../members/republish-members.js';
import { republishReports } from '../../activities/reports/republish-reports.js';
import type { Republish } from '../../republish.js';

/** The parts of the state: one for each compacted topic, in an order in which projections find what they refer to. */
export const republishedParts = {
  areas: { topic: registryAreaV1, republish: republishAreas },
  boundaries: { topic: registryBoundaryV1, republish: republishBoundaries },
  kims: { topic: registryKimV1, republish: republishKims },
  members: { topic: registryMemberV1, republish: republishMembers },
  activities: { topic: registryActivityV1, republish: republishActivities },
  reports: { topic: registryReportV1, republish: republishReports },
  maturity: { topic: registryMaturityV1, republish: republishMaturity },
  evaluations: { topic: registryEvaluationV1, republish: republishEvaluations },
} satisfies Record<string, { topic: Topic; republish: Republish }>;
