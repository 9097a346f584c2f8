import { describe, expect, it } from '@jest/globals';
import { array, assert, constantFrom, integer, property, subarray } from 'fast-check';
import { memberPosts } from '#contracts';
import { rule } from '#text';
import { missingRequirements, type Requirements } from './kim-completeness.js';

const today = '2026-11-24';
const decree = { termFrom: today, termUntil: null, documentId: null };
const officers = ['CHAIR', 'SECRETARY', 'TREASURER'] as const;
const required = (change: Partial<Requirements> = {}): Requirements => ({
  minMembers: 3,
  officers,
  decreeNeeds: [],
  ...change,
});

describe('the completeness of a registration', () => {
  it('requires a decree, the required officers and the minimum of members, and nothing else', () => {
    expect(missingRequirements({ decree, posts: officers, today }, required())).toEqual([]);
    const posts = [...officers, 'MEMBER', 'MEMBER'] as const;
    expect(missingRequirements({ decree, posts, today }, required({ minMembers: 5 }))).toEqual([]);
    expect(
      missingRequirements({ decree, posts: ['CHAIR', 'MEMBER', 'MEMBER'], today }, required({ officers: ['CHAIR'] })),
    ).toEqual([]);
    const ending = { ...decree, termUntil: today };
    expect(
      missingRequirements({ decree: ending, posts: officers, today }, required({ decreeNeeds: ['TERM'] })),
    ).toEqual([]);
  });

  it.each([
    ['the decree', { decree: null, posts: officers }, {}, '/decree', 'SK belum ada'],
    ['the end of a term', { decree, posts: officers }, { decreeNeeds: ['TERM'] }, '/decree/termUntil', 'akhir masa'],
    ['the scan', { decree, posts: officers }, { decreeNeeds: ['DOCUMENT'] }, '/decree/documentId', 'pindaian SK'],
    [
      'a decree that is in force',
      { decree: { ...decree, termUntil: '2026-11-23' }, posts: officers },
      {},
      '/decree/termUntil',
      'telah berakhir',
    ],
    [
      'a decree that has begun',
      { decree: { ...decree, termFrom: '2026-11-25' }, posts: officers },
      {},
      '/decree/termFrom',
      'belum mulai',
    ],
    ['members', { decree, posts: officers }, { minMembers: 4 }, '/members', '3 of at least 4 members'],
    ['the chair', { decree, posts: ['SECRETARY', 'TREASURER', 'MEMBER'] }, {}, '/members', 'the chair is'],
    ['the secretary', { decree, posts: ['CHAIR', 'TREASURER', 'MEMBER'] }, {}, '/members', 'sekretaris belum'],
    ['the treasurer', { decree, posts: ['CHAIR', 'SECRETARY', 'MEMBER'] }, {}, '/members', 'bendahara belum'],
  ] as const)('reports %s as the only fault', (_what, registration, change, pointer, words) => {
    const missing = missingRequirements({ ...registration, today }, required(change));
    expect(missing.map((fault) => fault.pointer)).toEqual([pointer]);
    expect(rule(missing[0]!.detail)).toContain(words);
  });

  it('rejects every registration without a required officer or enough members', () => {
    assert(
      property(
        array(constantFrom(...memberPosts), { maxLength: 12 }),
        integer({ min: 3, max: 10 }),
        subarray([...officers]),
        (posts, minMembers, asked) => {
          const complete = posts.length >= minMembers && asked.every((post) => posts.includes(post));
          const missing = missingRequirements({ decree, posts, today }, required({ minMembers, officers: asked }));
          expect(missing.length === 0).toBe(complete);
        },
      ),
    );
  });
});
