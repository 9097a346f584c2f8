import { expect, it } from '@jest/globals';
import { inboundWord } from './inbound-words.js';

it.each([
  ['STOP', 'STOP'],
  [' stop. ', 'STOP'],
  ['Berhenti!', 'STOP'],
  ['berhenti ya min', 'STOP'],
  ['ＳＴＯＰ', 'STOP'],
  ['UNREG SMS', 'STOP'],
  ['mulai', 'START'],
  ['hujan belum berhenti', undefined],
  ['Berhenti sekolah karena banjir', undefined],
  ['constructor', undefined],
  ['', undefined],
])('the answer %j means %s', (text, word) => {
  expect(inboundWord(text)).toBe(word);
});
