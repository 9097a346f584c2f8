import { describe, expect, it } from '@jest/globals';
import { assert, property, string, uint8Array } from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { DomainError } from '#http-api';
import { checkRows, readCsv } from './read-csv.js';

const shape = { columns: ['code', 'name'], optional: ['note'], maxRows: 3 };
const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

/** The error of a file: its code and its pointers. */
function refusal(file: Uint8Array): [string, string] {
  try {
    readCsv(file, shape);
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

describe('readCsv', () => {
  it.each([
    ['lines that end as Windows has it', 'code,name\r\n1,Satu\r\n2,Dua\r\n'],
    ['no line end at its end', 'code,name\n1,Satu\n2,Dua'],
    ['a byte order mark', '\ufeffcode,name\n1,Satu\n2,Dua\n'],
    ['its columns the other way round', 'name,code\nSatu,1\nDua,2\n'],
    ['quotes, blanks and empty lines', '"code", name\n\n1 , "Satu"\n\n2,Dua\n'],
  ])('accepts %s', (_what, text) => {
    expect(readCsv(bytes(text), shape).map(({ values }) => values)).toEqual([
      { code: '1', name: 'Satu' },
      { code: '2', name: 'Dua' },
    ]);
  });

  it('returns the line on which a row ends', () => {
    const rows = readCsv(bytes('code,name,note\n\n1,Satu,"dua\nbaris"\n2,Dua,\n'), shape);
    expect(rows).toEqual([
      { line: 4, values: { code: '1', name: 'Satu', note: 'dua\nbaris' } },
      { line: 5, values: { code: '2', name: 'Dua', note: '' } },
    ]);
  });

  it.each<[string, Uint8Array, string, string]>([
    ['of another encoding', bytes('code,name\n1,Caf\u00e9\n', 'latin1'), 'csv-encoding-wrong', ''],
    ['as Windows calls Unicode', bytes('\ufeffcode,name\n1,Satu\n', 'utf16le'), 'csv-encoding-wrong', ''],
    ['that is a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'csv-encoding-wrong', ''],
    ['of semicolons', bytes('code;name\n1;Satu\n'), 'csv-delimiter-wrong', ''],
    ['of tabs', bytes('code\tname\n1\tSatu\n'), 'csv-delimiter-wrong', ''],
    ['of nothing', bytes(''), 'csv-columns-wrong', '#/line/1/code'],
    ['without a column', bytes('code\n1\n'), 'csv-columns-wrong', '#/line/1/name'],
    ['of a strange column', bytes('code,name,nik\n1,Satu,3\n'), 'csv-columns-wrong', '#/line/1/nik'],
    ['with a column twice', bytes('code,name,name\n1,Satu,Dua\n'), 'csv-columns-wrong', '#/line/1/name'],
    ['without rows', bytes('code,name\n'), 'csv-empty', ''],
    ['of too many rows', bytes('code,name\n1,a\n2,b\n3,c\n4,d\n5,e\n'), 'csv-too-many-rows', ''],
    ['with a cell too many', bytes('code,name\n1,Satu\n2,Dua,3\n'), 'csv-rows-refused', '#/line/3'],
    ['with a quote that never ends', bytes('code,name\n1,"Satu\n2,Dua\n'), 'csv-rows-refused', '#/line/3'],
  ])('rejects %s', (_what, file, code, pointer) => {
    expect(refusal(file)).toEqual([code, pointer]);
  });

  it.each([2, 3])('accepts %i of at most three rows', (count) => {
    expect(readCsv(bytes(`code,name\n${'1,Satu\n'.repeat(count)}`), shape)).toHaveLength(count);
  });

  it('rejects a row more than it may have', () => {
    expect(refusal(bytes(`code,name\n${'1,Satu\n'.repeat(4)}`))[0]).toBe('csv-too-many-rows');
  });

  it('rejects 100,000 rows without reading all of them', () => {
    const file = bytes(`code,name\n${'1,Satu\n'.repeat(100_000)}`);
    const begun = performance.now();
    expect(refusal(file)[0]).toBe('csv-too-many-rows');
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it('reads what was written', () => {
    const printable = string({ unit: 'grapheme' }).filter((text) => text.trim() === text && !text.includes('\0'));
    assert(
      property(printable, printable, (code, name) => {
        if (code === '' && name === '') return;
        const file = bytes(stringify([{ code, name }], { header: true, quoted: true }));
        expect(readCsv(file, shape).map(({ values }) => values)).toEqual([{ code, name }]);
      }),
    );
  });

  it('handles any bytes without throwing another error', () => {
    assert(
      property(uint8Array({ maxLength: 200 }), (noise) => {
        expect(refusal(Buffer.concat([bytes('code,name\n1,2,3\n'), noise]))[0]).toMatch(/^csv-/);
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
    const rows = readCsv(bytes(`code,name\n${'1,\n'.repeat(count)}`), { ...shape, maxRows: 200 });
    const faults = faultsOf(() => checkRows(rows, z.object({ code: z.string(), name: z.string().min(1) })));
    expect(faults).toHaveLength(reported);
  });

  it('checks all rows, and points every fault at its line and column', () => {
    const rows = readCsv(bytes('code,name\n1,Satu\nx,Dua\ny,\n'), shape);
    const schema = z.object({ code: z.string().regex(/^\d$/), name: z.string().min(1) });
    const error = (() => {
      try {
        return checkRows(rows, schema);
      } catch (thrown) {
        return thrown as DomainError;
      }
    })() as DomainError;
    expect(error.code).toBe('csv-rows-refused');
    expect(error.extra.errors?.map(({ pointer }) => pointer)).toEqual([
      '#/line/3/code',
      '#/line/4/code',
      '#/line/4/name',
    ]);
  });
});
