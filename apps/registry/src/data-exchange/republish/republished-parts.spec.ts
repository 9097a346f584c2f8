import { describe, expect, it } from '@jest/globals';
import { topics } from '#contracts';
import { republishedParts } from './republished-parts.js';

describe('the parts of the state that can be republished', () => {
  it('cover each of the compacted topics', () => {
    const compacted = topics.filter(({ owner, cleanup }) => owner === 'registry' && cleanup === 'compact');
    const covered = Object.values(republishedParts).map(({ topic }) => topic.name);
    expect(covered.toSorted()).toEqual(compacted.map(({ name }) => name).toSorted());
  });
});
