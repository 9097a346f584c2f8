import { wholeNumber } from '#settings';

/** Of messages that members of KIM relay in person. */
export const relaySettings = {
  RELAY_ANSWER_HOURS: wholeNumber(1, 168)
    .default(4)
    .describe('hours after which another member is asked when there is no answer'),
  RELAY_CAPACITY: wholeNumber(1, 100).default(5).describe('people whom one member is asked to inform at one time'),
  RELAY_HOURS: wholeNumber(1, 168).default(24).describe('hours after which a request without an answer has failed'),
};
