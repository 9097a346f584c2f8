import { jestExpect } from '@jest/expect';
import * as circus from 'jest-circus';

export { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } from 'jest-circus';

export const expect = jestExpect;

/** Of Jest's object what the tests use. */
export const jest = {
  setTimeout(milliseconds) {
    circus.getState().testTimeout = milliseconds;
  },
};
