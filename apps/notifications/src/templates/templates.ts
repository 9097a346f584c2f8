import { addressTemplates } from './address-templates.js';
import { aspirationTemplates } from './aspiration-templates.js';
import { claimTemplates } from './claim-templates.js';
import { deadlineTemplates } from './deadline-templates.js';
import { disseminationTemplates } from './dissemination-templates.js';
import { kimTemplates } from './kim-templates.js';
import { memberTemplates } from './member-templates.js';
import { needTemplates } from './need-templates.js';
import { networkTemplates } from './network-templates.js';
import { trainingTemplates } from './training-templates.js';
import type { Template } from './template.js';

/**
 * All notifications, Indonesian first. Mail is not confidential: it has numbers, titles and days, never what a reporter or a
 * member wrote.
 */
export const templates = {
  ...kimTemplates,
  ...memberTemplates,
  ...disseminationTemplates,
  ...trainingTemplates,
  ...aspirationTemplates,
  ...deadlineTemplates,
  ...networkTemplates,
  ...claimTemplates,
  ...needTemplates,
  ...addressTemplates,
} as const satisfies Record<string, Template>;

export type TemplateName = keyof typeof templates;
