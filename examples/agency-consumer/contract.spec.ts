import { describe, expect, it } from '@jest/globals';
import { agencyAspirationsV1, AspirationAssigned, AspirationReopened } from '#contracts';
import { aspirationData, answerableEvents, topicOf } from './contract.js';

describe('the contract of the agency', () => {
  it('names the topic as the platform does', () => {
    expect(topicOf('dpupr')).toBe(agencyAspirationsV1('dpupr').name);
  });

  it.each([AspirationAssigned, AspirationReopened])('knows and accepts $type', ({ wireType, examples }) => {
    expect(answerableEvents).toContain(wireType);
    for (const example of examples) expect(aspirationData.safeParse(example).success).toBe(true);
  });
});
