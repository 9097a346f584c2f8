import { aspirationRules } from './aspiration.rules.js';
import { claimRules } from './claim.rules.js';
import { contributionRules } from './contribution.rules.js';
import { deadlineRules } from './deadline.rules.js';
import { disseminationRules } from './dissemination.rules.js';
import { editionRules } from './edition.rules.js';
import { informationRules } from './information.rules.js';
import { kimRules } from './kim.rules.js';
import { kimWorkRules } from './kim-work.rules.js';
import { needRules } from './need.rules.js';
import { networkRules } from './network.rules.js';
import type { ReactionRules } from './rule.js';
import { trainingRules } from './training.rules.js';

/** The notifications that follow from events, by the reaction that plans them. */
export const notificationRules: ReactionRules = {
  ...kimRules,
  ...kimWorkRules,
  ...disseminationRules,
  ...editionRules,
  ...trainingRules,
  ...aspirationRules,
  ...deadlineRules,
  ...informationRules,
  ...networkRules,
  ...claimRules,
  ...needRules,
  ...contributionRules,
};
