import { describe, expect, it } from '@jest/globals';
import { distinctEvents, misorders, mismatches, miscounts, overtaken } from './audit-events.js';

const topic = 'registry.kim.v1';
const records = ['a', 'b', 'c'].map((eventId, place) => ({
  topic,
  partition: 0,
  key: 'kim',
  eventId,
  type: `sambung.registry.${place === 1 ? 'KimReturned' : 'KimSubmitted'}.v1`,
  sequence: place + 1,
  text: '',
}));
const handled = records.map((record) => ({ ...record, reaction: 'publishing/record-kim' }));
const accounts = ['KimReturned', 'KimSubmitted'].map(
  (type) => `publishing/record-kim ${topic} sambung.registry.${type}.v1`,
);

describe('the audit of events', () => {
  it('accepts events that were handled once and in order', () => {
    expect([...misorders(handled), ...mismatches(records, handled, accounts)]).toEqual([]);
  });

  it('counts a repeated record as one event', () => {
    expect(distinctEvents([...records, ...records])).toEqual(records);
  });

  it('expects only the types that a reaction consumes', () => {
    expect(mismatches(records, [handled[1]!], accounts.slice(0, 1))).toEqual([]);
  });

  it.each([
    ['a lost event', handled.slice(0, 2)],
    ['a repeated one', [...handled, handled[2]!]],
    ['two in the wrong order', [handled[1]!, handled[0]!, handled[2]!]],
    ['one that was not published', [...handled, { ...handled[2]!, key: 'another' }]],
  ])('finds %s', (_, rows) => {
    expect(mismatches(records, rows, accounts)).toHaveLength(1);
  });

  it('finds unordered and repeated rows without the topic', () => {
    expect(misorders([handled[1]!, handled[0]!])).toHaveLength(1);
    expect(misorders([handled[0]!, handled[0]!])).toHaveLength(1);
  });

  it('finds a ledger with other counts', () => {
    const booked = new Map([
      [`${topic} sambung.registry.KimSubmitted.v1`, 2],
      [`${topic} sambung.registry.KimReturned.v1`, 2],
    ]);
    expect(miscounts(records, booked)).toHaveLength(1);
  });

  it('finds keys of compacted topics whose last record is not the newest one', () => {
    expect(overtaken([...records, ...records])).toEqual([]);
    expect(overtaken([...records, records[0]!])).toEqual([
      'the last record of registry.kim.v1 about kim is 1, the newest one 3',
    ]);
    const deleted = [...records, records[0]!].map((record) => ({ ...record, topic: 'publishing.edition.v1' }));
    expect(overtaken(deleted)).toEqual([]);
  });
});
