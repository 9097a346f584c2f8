import type { Catalog } from './catalog.js';
import { aspirationTexts } from './indonesian/aspirations.js';
import { contributionTexts } from './indonesian/contributions.js';
import { deadlineTexts } from './indonesian/deadlines.js';
import { informationTexts } from './indonesian/information.js';
import { kimTexts } from './indonesian/kim.js';
import { kimWorkTexts } from './indonesian/kim-work.js';
import { networkTexts } from './indonesian/network.js';
import { officeTexts } from './indonesian/offices.js';
import { workTexts } from './indonesian/work.js';

export const indonesian: Catalog = {
  ...kimTexts,
  ...kimWorkTexts,
  ...officeTexts,
  ...workTexts,
  ...networkTexts,
  ...contributionTexts,
  ...aspirationTexts,
  ...deadlineTexts,
  ...informationTexts,
};
