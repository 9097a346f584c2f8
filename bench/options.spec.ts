import { describe, expect, it } from '@jest/globals';
import { readOptions } from './options.js';

describe('the words behind npm run bench', () => {
  it('name a bench, and change what they name', () => {
    expect(readOptions(['outbox', '--json'])).toMatchObject({ bench: 'outbox', events: 50_000, rounds: 3 });
    expect(readOptions(['aspirations', '--cases', '2000'])).toMatchObject({ cases: 2_000 });
    expect(readOptions(['consume', '--events', '500', '--parts', 'a,b'])).toMatchObject({
      events: 500,
      parts: ['a', 'b'],
    });
  });

  it.each([[[]], [['nothing']], [['outbox', 'consume']], [['outbox', '--events', 'many']]])(
    '%j are refused',
    (args) => {
      expect(() => readOptions(args)).toThrow('npm run bench -- outbox|consume|transport|drivers|registry');
    },
  );
});
