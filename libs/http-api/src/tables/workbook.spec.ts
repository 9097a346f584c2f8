import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { assert, asyncProperty, uint8Array } from 'fast-check';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { DomainError } from '../errors/domain-error.js';
import { readTable } from './read-table.js';
import { writeWorkbook } from './write-workbook.js';
import { readZip, writeZip } from './zip.js';

const shape = { columns: ['code', 'name'], optional: ['note'], maxRows: 2_000 };
const sheet = (rows: readonly (readonly unknown[])[]) => ({ name: 'Data', header: ['code', 'name', 'note'], rows });
const valuesOf = async (file: Uint8Array) => (await readTable(file, shape)).map(({ values }) => values);
const codeOf = (file: Uint8Array) =>
  readTable(file, shape).then(
    () => 'accepted',
    (error: unknown) => (error instanceof DomainError ? error.code : error),
  );

/** A workbook as an office program writes it, with this as the XML of its rows. */
async function workbookOf(rows: string): Promise<Buffer> {
  const parts = readZip(await writeWorkbook([sheet([])]), () => true, { entries: 50, bytes: 1_000_000 });
  return writeZip(
    parts.map(({ name, content }) =>
      name.endsWith('sheet1.xml')
        ? { name, content: Buffer.from(content.toString().replace('</sheetData>', `${rows}</sheetData>`)) }
        : { name, content },
    ),
  );
}
const text = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe('a workbook', () => {
  it('is read as it was written, with zeros, and without formulas', async () => {
    const file = await writeWorkbook([
      sheet([
        ['00812', '=1+1', '_x0041_'],
        [7, 'a\u0001b'],
        [true, 'Satu | Dua', null],
      ]),
    ]);
    expect(await valuesOf(file)).toEqual([
      { code: '00812', name: '=1+1', note: '_x0041_' },
      { code: '7', name: 'ab', note: '' },
      { code: 'TRUE', name: 'Satu | Dua', note: '' },
    ]);
    const [xml] = readZip(file, (name) => name.endsWith('sheet1.xml'), { entries: 50, bytes: 1_000_000 });
    expect(xml!.content.toString()).not.toMatch(/<f[ >]/);
  });

  it('is written in a thread when it is large', async () => {
    const rows = Array.from({ length: 2_000 }, (_, at) => [at, 'Satu', null]);
    expect(await valuesOf(await writeWorkbook([sheet(rows)]))).toHaveLength(2_000);
  });

  it('has days, long numbers, and the values of formulas', async () => {
    const data: SheetData = [
      ['code', 'name', 'note'],
      [
        { value: new Date('2025-08-17T00:00:00Z'), type: Date, format: 'd mmmm yyyy' },
        { value: 81_234_567_890, type: Number },
      ],
    ];
    expect(await valuesOf(await writeExcelFile(data).toBuffer())).toEqual([
      { code: '2025-08-17', name: '81234567890', note: '' },
    ]);
    const formulas = `<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="str"><f>WEBSERVICE("http://x")</f></c></row>`;
    expect(await valuesOf(await workbookOf(formulas))).toEqual([{ code: '2', name: '', note: '' }]);
  });

  it('has a million empty rows where a column has a format', async () => {
    const rows = `<row r="2">${text('A2', '1')}</row><row r="3"><c r="A3" s="1"/></row><row r="9"/><row r="1048576" s="1"><c r="XFD1048576" s="1"/></row>`;
    expect(await valuesOf(await workbookOf(rows))).toEqual([{ code: '1', name: '', note: '' }]);
  });

  it.each([
    ['row beyond the limit', `<row r="999999999999">${text('A2', '1')}</row>`, 'workbook-too-large'],
    ['row beyond the limit, in other quotes', `<row x=">" r='200000'>${text('A2', '1')}</row>`, 'workbook-too-large'],
    ['cell beyond the limit', `<row r="2">${text('XFD2', '1')}</row>`, 'workbook-too-large'],
    ['number written as a character', `<row r="&#57;99999999">${text('A2', '1')}</row>`, 'workbook-unreadable'],
    ['cell without a place', `<row r="2"><c><v>1</v></c></row>`, 'workbook-unreadable'],
    ['tag that is torn', `<row r="2"<row r="3">${text('A3', '1')}</row>`, 'workbook-unreadable'],
  ])('is refused for a %s', async (_what, rows, code) => {
    expect(await codeOf(await workbookOf(rows))).toBe(code);
  });

  it('is refused when it unpacks to more than it states', async () => {
    const file = await writeWorkbook([sheet([['1', 'Satu']])]);
    const at = file.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    const bomb = deflateRawSync(Buffer.alloc(100_000_000, ' '));
    const local = file.readUInt32LE(at + 42);
    const head = Buffer.from(file.subarray(local, local + 30 + file.readUInt16LE(local + 26)));
    head.writeUInt16LE(8, 8);
    head.writeUInt16LE(0, 28);
    const directory = Buffer.from(file.subarray(at, at + 46 + file.readUInt16LE(at + 28)));
    directory.writeUInt16LE(8, 10);
    directory.writeUInt32LE(bomb.length, 20);
    directory.writeUInt16LE(0, 30);
    directory.writeUInt32LE(0, 42);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(head.length + bomb.length, 16);
    expect(await codeOf(Buffer.concat([head, bomb, directory, end]))).toBe('workbook-too-large');
  });

  it.each([
    ['of the old format, or with a password', Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'workbook-format-old'],
    ['that is another archive', writeZip([{ name: 'a.xml', content: Buffer.from('<a/>') }]), 'workbook-unreadable'],
    ['that is truncated', Buffer.from('PK\u0003\u0004'), 'workbook-unreadable'],
  ])('%s is refused', async (_what, file, code) => {
    expect(await codeOf(file)).toBe(code);
  });

  it('that is damaged anywhere is read or refused, without another error', async () => {
    const whole = await writeWorkbook([sheet([['1', 'Satu']])]);
    await assert(
      asyncProperty(uint8Array({ minLength: 4, maxLength: 4 }), async (noise) => {
        const file = Buffer.from(whole);
        file.set(noise, 4 + (noise.reduce((sum, byte) => sum * 7 + byte, 0) % (file.length - 8)));
        expect(await codeOf(file)).toMatch(/^(?:accepted|table-|workbook-)/);
      }),
      { numRuns: 50 },
    );
  });
});
