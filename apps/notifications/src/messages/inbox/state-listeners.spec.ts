import { describe, expect, it } from '@jest/globals';
import type { InboxState } from './inbox.dto.js';
import { type InboxStateEvent, StateListeners } from './state-listeners.js';

describe('StateListeners', () => {
  it('reads each inbox once, however many pages follow it, and reports to each of them', async () => {
    const reads: (readonly string[])[] = [];
    const unread = new Map([
      ['siti', 1],
      ['budi', 2],
    ]);
    const listeners = new StateListeners<string>(
      (readers) => {
        reads.push(readers);
        return Promise.resolve(readers.map((reader): InboxState => ({ unread: unread.get(reader)!, newest: null })));
      },
      (reader) => reader,
    );
    const pages: [string, InboxStateEvent][] = [];
    for (const reader of ['siti', 'budi', 'siti'])
      listeners.of(reader, 60).subscribe((event) => pages.push([reader, event]));
    await listeners.reportAll();
    unread.set('siti', 5);
    await listeners.reportAll();
    listeners.end();

    expect(reads.at(-1)).toEqual(['siti', 'budi']);
    expect(pages.filter(([reader]) => reader === 'budi').map(([, { data }]) => data.unread)).toEqual([2]);
    expect(pages.filter(([reader]) => reader === 'siti').map(([, { data }]) => data.unread)).toEqual([1, 1, 5, 5]);
  });
});
