import { describe, expect, it } from '@jest/globals';
import { officeStages } from '#contracts';
import { expiryActions } from './aspiration.rules.js';
import { deadlineStages } from './aspiration.states.js';
import { citizenStageText, officeStageText } from './deadline-stages.js';

describe('the stages of deadlines', () => {
  it('are each of an office, whose lateness is published and counted, or of a citizen', () => {
    const citizens = Object.keys(expiryActions).toSorted();
    expect([...officeStages, ...citizens].toSorted()).toEqual(deadlineStages.toSorted());
    expect(citizenStageText).toBe(`stage IN (${citizens.map((stage) => `'${stage}'`).join(', ')})`);
    expect(officeStageText).toBe(citizenStageText.replace('IN', 'NOT IN'));
  });
});
