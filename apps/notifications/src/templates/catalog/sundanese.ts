import type { Catalog } from './catalog.js';
import { aspirationTexts } from './sundanese/aspirations.js';
import { contributionTexts } from './sundanese/contributions.js';
import { deadlineTexts } from './sundanese/deadlines.js';
import { informationTexts } from './sundanese/information.js';
import { kimTexts } from './sundanese/kim.js';
import { kimWorkTexts } from './sundanese/kim-work.js';
import { networkTexts } from './sundanese/network.js';
import { officeTexts } from './sundanese/offices.js';
import { workTexts } from './sundanese/work.js';

export const sundanese: Catalog = {
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
