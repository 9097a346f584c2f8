import { describe, expect, it } from '@jest/globals';
import { readOptions } from './options.js';

describe('the arguments of npm run bench', () => {
  it('select a bench and its options', () => {
    expect(readOptions(['outbox', '--json'])).toMatchObject({ bench: 'outbox', events: 50_000, rounds: 3 });
    expect(readOptions(['aspirations', '--aspirations', '2000'])).toMatchObject({ aspirations: 2_000 });
    expect(readOptions(['consume', '--events', '500', '--parts', 'a,b'])).toMatchObject({
      events: 500,
      parts: ['a', 'b'],
    });
  });

  it.each([[[]], [['nothing']], [['outbox', 'consume']], [['outbox', '--events', 'many']]])('rejects %j', (args) => {
    expect(() => readOptions(args)).toThrow('npm run bench -- outbox|consume|transport|drivers|registry');
  });
});
