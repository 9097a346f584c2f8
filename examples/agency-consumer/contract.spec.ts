import { describe, expect, it } from '@jest/globals';
import { agencyAspirationsV1, AspirationDisposed, AspirationReopened } from '#contracts';
import { caseData, owesAnswer, topicOf } from './contract.js';

describe('what the agency believes of the contracts', () => {
  it('names the topic as the platform does', () => {
    expect(topicOf('dpupr')).toBe(agencyAspirationsV1('dpupr').name);
  });

  it.each([AspirationDisposed, AspirationReopened])('knows and reads $type', ({ wireType, examples }) => {
    expect(owesAnswer).toContain(wireType);
    for (const example of examples) expect(caseData.safeParse(example).success).toBe(true);
  });
});
