import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { listFile } from './list-file.js';

interface Row {
  readonly name: string;
  readonly tags: readonly string[];
}

const columns = { name: (row: Row) => row.name, tags: (row: Row) => row.tags };

describe('a file of a list', () => {
  it('has a byte order mark, a header, the rows of all pages, and no formulas', async () => {
    const pages: Record<string, { items: Row[]; next: string | null }> = {
      first: { items: [{ name: 'KIM Mekar', tags: ['a', 'b'] }], next: 'second' },
      second: { items: [{ name: '=1+1', tags: [] }], next: null },
    };
    const file = await listFile(columns, async ({ cursor = 'first' }) => pages[cursor]!);
    expect(await text(file.asCsv().getStream())).toBe("\u{feff}name,tags\r\nKIM Mekar,a|b\r\n'=1+1,\r\n");
  });

  it('has its header when there are no rows', async () => {
    const file = await listFile(columns, async () => ({ items: [], next: null }));
    expect(await text(file.asCsv().getStream())).toContain('name,tags');
  });

  it('is refused as the first page is', async () => {
    await expect(listFile(columns, () => Promise.reject(new Error('out-of-scope')))).rejects.toThrow('out-of-scope');
  });
});
