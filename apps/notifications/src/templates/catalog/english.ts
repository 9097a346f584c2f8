import type { Catalog } from './catalog.js';
import { aspirationTexts } from './english/aspirations.js';
import { contributionTexts } from './english/contributions.js';
import { deadlineTexts } from './english/deadlines.js';
import { informationTexts } from './english/information.js';
import { kimTexts } from './english/kim.js';
import { kimWorkTexts } from './english/kim-work.js';
import { networkTexts } from './english/network.js';
import { officeTexts } from './english/offices.js';
import { workTexts } from './english/work.js';

export const english: Catalog = {
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
