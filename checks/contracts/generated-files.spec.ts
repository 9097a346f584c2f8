import { expect, it } from '@jest/globals';
import { outdatedFiles } from './generated-files.js';

it('has the committed documents and types of events as the contracts have them', () => {
  // `npm run contracts -- generate` writes them.
  expect(outdatedFiles()).toEqual([]);
});
