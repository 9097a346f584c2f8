import type { Catalog } from './catalog.js';
import { aspirationTexts } from './indonesian/aspirations.js';
import { contributionTexts } from './indonesian/contributions.js';
import { deadlineTexts } from './indonesian/deadlines.js';
import { informationTexts } from './indonesian/information.js';
import { kimTexts } from './indonesian/kim.js';
import { networkTexts } from './indonesian/network.js';
import { workTexts } from './indonesian/work.js';

export const indonesian: Catalog = {
  ...kimTexts,
  ...workTexts,
  ...networkTexts,
  ...contributionTexts,
  ...aspirationTexts,
  ...deadlineTexts,
  ...informationTexts,
};
