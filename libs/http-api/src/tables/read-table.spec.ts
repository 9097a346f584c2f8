import { describe, expect, it } from '@jest/globals';
import { assert, asyncProperty, string, uint8Array } from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { DomainError } from '../errors/domain-error.js';
import { readTable, type TableShape } from './read-table.js';
import { checkRows } from './refused-rows.js';
import type { TableRow } from './table-row.js';

const shape = { columns: ['code', 'name'], optional: ['note'], maxRows: 3 };
const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

/** The error of a file: its code and its pointers. */
async function refusal(file: Uint8Array, of: TableShape = shape): Promise<[string, string]> {
  try {
    await readTable(file, of);
  } catch (error) {
    if (error instanceof DomainError) return [error.code, error.extra.errors?.[0]?.pointer ?? ''];
    throw error;
  }
  throw new Error('the file is accepted');
}

/** The faults that a check reports. */
function faultsOf(check: () => unknown): readonly unknown[] {
  try {
    check();
  } catch (error) {
    if (error instanceof DomainError) return error.extra.errors ?? [];
    throw error;
  }
  return [];
}

const rowsOf = async (text: string, of: TableShape = shape) =>
  (await readTable(bytes(text), of)).map(({ values }) => values);
const rows = (count: number) =>
  Array.from({ length: count }, (_, at): TableRow => ({ line: at + 2, values: { code: '1', name: '' } }));

describe('readTable of CSV', () => {
  it.each([
    ['lines that end as Windows has it', 'code,name\r\n1,Satu\r\n2,Dua\r\n'],
    ['no line end at its end', 'code,name\n1,Satu\n2,Dua'],
    ['a byte order mark', '\ufeffcode,name\n1,Satu\n2,Dua\n'],
    ['its columns the other way round', 'name,code\nSatu,1\nDua,2\n'],
    ['quotes, blanks and empty lines', '"code", name\n\n1 , "Satu"\n\n2,Dua\n'],
    ['semicolons, as Excel writes where commas are decimal', 'code;name\r\n1;Satu\r\n2;Dua\r\n'],
    ['semicolons and commas in a text', 'code;name;note\n1;Satu;a, b, c, d, e\n2;Dua;\n'],
    ['tabs', 'code\tname\n1\tSatu\n2\tDua\n'],
    ['the line by which Excel recognises a delimiter', 'sep=;\r\ncode;name\r\n1;Satu\r\n2;Dua\r\n'],
    ['rows of delimiters alone', ';;\ncode;name;\n1;Satu;\n;;\n;;\n2;Dua;\n;;\n'],
    ['titles in any spelling', 'KODE ;  Nama  Lengkap\n1;Satu\n2;Dua\n'],
  ])('accepts %s', async (_what, text) => {
    const titles = { code: 'Kode', name: 'Nama lengkap' };
    const read = await rowsOf(text, { ...shape, titles });
    expect(read.map(({ code, name }) => ({ code, name }))).toEqual([
      { code: '1', name: 'Satu' },
      { code: '2', name: 'Dua' },
    ]);
  });

  it('returns the line on which a row ends', async () => {
    const file = bytes('code,name,note\n\n1,Satu,"dua\nbaris"\n2,Dua,\n');
    expect(await readTable(file, shape)).toEqual([
      { line: 4, values: { code: '1', name: 'Satu', note: 'dua\nbaris' } },
      { line: 5, values: { code: '2', name: 'Dua', note: '' } },
    ]);
  });

  it.each<[string, Uint8Array, string, string]>([
    ['of another encoding', bytes('code,name\n1,Caf\u00e9\n', 'latin1'), 'table-encoding-wrong', ''],
    ['as Windows calls Unicode', bytes('\ufeffcode,name\n1,Satu\n', 'utf16le'), 'table-encoding-wrong', ''],
    ['that is a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'table-encoding-wrong', ''],
    ['of nothing', bytes(''), 'table-columns-wrong', '#/line/1/code'],
    ['without a column', bytes('code\n1\n'), 'table-columns-wrong', '#/line/1/name'],
    ['of a strange column', bytes('code,name,nik\n1,Satu,3\n'), 'table-columns-wrong', '#/line/1/nik'],
    ['with a column twice', bytes('code,name,name\n1,Satu,Dua\n'), 'table-columns-wrong', '#/line/1/name'],
    ['without rows', bytes('code,name\n'), 'table-empty', ''],
    ['of too many rows', bytes('code,name\n1,a\n2,b\n3,c\n4,d\n5,e\n'), 'table-too-many-rows', ''],
    ['with a cell too many', bytes('code,name\n1,Satu\n2,Dua,3\n'), 'table-rows-refused', '#/line/3'],
    ['with a cell too few', bytes('code,name\n1,Satu\n2\n'), 'table-rows-refused', '#/line/3'],
    ['with a quote that never ends', bytes('code,name\n1,"Satu\n2,Dua\n'), 'table-rows-refused', '#/line/3'],
  ])('rejects %s', async (_what, file, code, pointer) => {
    expect(await refusal(file)).toEqual([code, pointer]);
  });

  it.each([2, 3])('accepts %i of at most three rows', async (count) => {
    expect(await readTable(bytes(`code,name\n${'1,Satu\n'.repeat(count)}`), shape)).toHaveLength(count);
  });

  it('rejects a row more than it may have', async () => {
    expect((await refusal(bytes(`code,name\n${'1,Satu\n'.repeat(4)}`)))[0]).toBe('table-too-many-rows');
  });

  it('leaves columns out that it does not know, where the shape allows it', async () => {
    const read = await rowsOf('code,name,nik\n1,Satu,3\n', { ...shape, ignoresOthers: true });
    expect(read).toEqual([{ code: '1', name: 'Satu' }]);
  });

  it('reads what was written', async () => {
    const printable = string({ unit: 'grapheme' }).filter((text) => text.trim() === text && !text.includes('\0'));
    await assert(
      asyncProperty(printable, printable, async (code, name) => {
        if (code === '' && name === '') return;
        const text = stringify([{ code, name }], { header: true, quoted: true });
        expect(await rowsOf(text)).toEqual([{ code, name }]);
      }),
    );
  });

  it('handles any bytes without throwing another error', async () => {
    await assert(
      asyncProperty(uint8Array({ maxLength: 200 }), async (noise) => {
        expect((await refusal(Buffer.concat([bytes('code,name\n1,2,3\n'), noise])))[0]).toMatch(/^(?:table|workbook)-/);
      }),
    );
  });
});

describe('checkRows', () => {
  it.each([
    [99, 99],
    [100, 100],
    [101, 100],
  ])('reports at most 100 faults: of %i faults %i', (count, reported) => {
    const faults = faultsOf(() => checkRows(rows(count), z.object({ code: z.string(), name: z.string().min(1) })));
    expect(faults).toHaveLength(reported);
  });

  it('checks all rows, and points every fault at its line and column', async () => {
    const read = await readTable(bytes('code,name\n1,Satu\nx,Dua\ny,\n'), shape);
    const schema = z.object({ code: z.string().regex(/^\d$/), name: z.string().min(1) });
    const error = (() => {
      try {
        return checkRows(read, schema);
      } catch (thrown) {
        return thrown as DomainError;
      }
    })() as DomainError;
    expect(error.code).toBe('table-rows-refused');
    expect(error.extra.errors?.map(({ pointer }) => pointer)).toEqual([
      '#/line/3/code',
      '#/line/4/code',
      '#/line/4/name',
    ]);
  });
});
