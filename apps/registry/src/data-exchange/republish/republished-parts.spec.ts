import { describe, expect, it } from '@jest/globals';
import { topics } from '#contracts';
import { republishedParts } from './republished-parts.js';

describe('what the registry can say again', () => {
  it('is what lies on each of its compacted topics', () => {
    const compacted = topics.filter(({ owner, cleanup }) => owner === 'registry' && cleanup === 'compact');
    const covered = Object.values(republishedParts).map(({ topic }) => topic.name);
    expect(covered.toSorted()).toEqual(compacted.map(({ name }) => name).toSorted());
  });
});
