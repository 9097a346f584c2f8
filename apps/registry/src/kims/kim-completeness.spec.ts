import { describe, expect, it } from '@jest/globals';
import { array, assert, constantFrom, integer, property } from 'fast-check';
import { memberPosts } from '#contracts';
import { lacks } from './kim-completeness.js';

const decree = { number: '141/12/KPTS/2026' };
const officers = ['CHAIR', 'SECRETARY', 'TREASURER'] as const;

describe('the completeness of a registration', () => {
  it('asks no more than a decree, the three officers and the minimum of members', () => {
    expect(lacks({ decree, posts: officers }, 3)).toEqual([]);
    expect(lacks({ decree, posts: [...officers, 'MEMBER', 'MEMBER'] }, 5)).toEqual([]);
  });

  it.each([
    ['the decree', { decree: null, posts: officers }, 3, '/decree', 'SK belum ada'],
    ['members', { decree, posts: officers }, 4, '/members', '3 of at least 4 members'],
    ['the chair', { decree, posts: ['SECRETARY', 'TREASURER', 'MEMBER'] as const }, 3, '/members', 'the chair is'],
    ['the secretary', { decree, posts: ['CHAIR', 'TREASURER', 'MEMBER'] as const }, 3, '/members', 'sekretaris belum'],
    ['the treasurer', { decree, posts: ['CHAIR', 'SECRETARY', 'MEMBER'] as const }, 3, '/members', 'bendahara belum'],
  ])('misses %s, and nothing else', (_what, registration, minMembers, pointer, words) => {
    const missing = lacks(registration, minMembers);
    expect(missing).toEqual([{ pointer, detail: expect.stringContaining(words) }]);
  });

  it('lets nothing through that misses an officer or members, whoever the others are', () => {
    assert(
      property(array(constantFrom(...memberPosts), { maxLength: 12 }), integer({ min: 3, max: 10 }), (posts, min) => {
        const complete = posts.length >= min && officers.every((post) => posts.includes(post));
        expect(lacks({ decree, posts }, min).length === 0).toBe(complete);
      }),
    );
  });
});
