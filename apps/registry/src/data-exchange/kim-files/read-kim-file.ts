import type { z } from 'zod';
import type { TableRow } from '#http-api';
import { decreeKey, issuerKey } from '../../kims/decree.js';
import type { KimProfile } from '../../kims/kim-profile.js';
import { NewKim } from '../../kims/kim.dto.js';
import { NewMember } from '../../members/member.dto.js';
import {
  type Cells,
  columnAt,
  type ColumnName,
  columnsOf,
  exampleMark,
  fileColumns,
  importedStatuses,
  postNames,
} from './kim-file-columns.js';
import { type Fault, fault } from './kim-import-faults.js';

/** A valid KIM of a file with its members, and the lines of both. */
export interface FileKim {
  readonly line: number;
  readonly status: (typeof importedStatuses)[number];
  readonly kim: { readonly decree: NonNullable<NewKim['decree']>; readonly profile: KimProfile | undefined } & Pick<
    NewKim,
    'name' | 'villageCodes'
  >;
  readonly members: readonly { readonly line: number; readonly body: NewMember }[];
}

/** A KIM of a file: parsed when it is valid, with faults otherwise. */
export interface ParsedKim {
  readonly line: number;
  /** Its villages, as far as they can be read. */
  readonly villageCodes: readonly string[];
  readonly parsed: FileKim | undefined;
  readonly faults: readonly Fault[];
}

interface FileRow {
  readonly line: number;
  readonly cells: Cells;
}

/** The KIM of a file, in the order of their first lines. A row without a decree counts as a KIM, which is refused. */
export function readKimFile(rows: readonly TableRow[]): ParsedKim[] {
  const groups = new Map<string, FileRow[]>();
  for (const { line, values } of rows) {
    const cells = Object.fromEntries(Object.entries(values).filter(([, text]) => text !== '')) as Cells;
    const { decreeNumber: number, decreeIssuer: issuer } = cells;
    const key = number && issuer ? JSON.stringify([decreeKey(number), issuerKey(issuer)]) : `line ${line}`;
    const group = groups.get(key);
    if (group) group.push({ line, cells });
    else groups.set(key, [{ line, cells }]);
  }
  return [...groups.values()].map(readGroup);
}

function readGroup(rows: readonly FileRow[]): ParsedKim {
  const [{ line, cells: first }] = rows as [FileRow, ...FileRow[]];
  if (first.decreeNumber?.toUpperCase().startsWith(exampleMark))
    return { line, villageCodes: [], parsed: undefined, faults: [fault(line, null, 'example-row')] };
  const { cells, lineOf, faults: differing } = mergeRows(rows);
  const status = importedStatuses.find((known) => known === (cells.kimStatus ?? 'SUBMITTED'));
  const kim = NewKim.safeParse(kimOf(cells));
  const members = rows.map((row) => ({ ...row, body: NewMember.safeParse(memberOf(row.cells)) }));
  const faults = [
    ...differing,
    ...(status ? [] : [fault(lineOf('kimStatus'), 'kimStatus', 'cell-wrong')]),
    ...faultsOf(kim.error, 'KIM', cells, lineOf),
    ...members.flatMap((row) => faultsOf(row.body.error, 'MEMBER', row.cells, () => row.line)),
    ...duplicateRows(rows),
  ];
  const villageCodes = listOf(cells.villageCodes) ?? [];
  if (faults.length > 0 || !status || !kim.data?.decree) return { line, villageCodes, parsed: undefined, faults };
  const { name, decree, profile } = kim.data;
  const parsed: FileKim = {
    line,
    status,
    kim: { name, villageCodes: kim.data.villageCodes, decree, profile },
    members: members.flatMap(({ line: at, body }) => (body.data ? [{ line: at, body: body.data }] : [])),
  };
  return { line, villageCodes, parsed, faults };
}

/** The cells of a KIM, merged from its rows: each column is filled in one row, or equal in several. */
function mergeRows(rows: readonly FileRow[]) {
  const values = new Map<ColumnName, { line: number; text: string }>();
  const faults: Fault[] = [];
  for (const name of columnsOf('KIM'))
    for (const { line, cells } of rows) {
      const text = cells[name];
      if (text === undefined) continue;
      const known = values.get(name);
      if (!known) values.set(name, { line, text });
      else if (known.text !== text && !isKeyColumn(name)) faults.push(fault(line, name, 'kim-rows-differ'));
    }
  const cells: Cells = Object.fromEntries([...values].map(([name, { text }]) => [name, text]));
  return { cells, faults, lineOf: (name: ColumnName | null) => (name && values.get(name)?.line) ?? rows[0]!.line };
}

/** The columns that identify a KIM may differ in spelling. */
function isKeyColumn(name: ColumnName): boolean {
  return name === 'decreeNumber' || name === 'decreeIssuer';
}

function kimOf(cells: Cells): object {
  const fields = listOf(cells.fieldsOfActivity);
  return {
    name: cells.kimName,
    villageCodes: listOf(cells.villageCodes),
    decree: {
      number: cells.decreeNumber,
      date: cells.decreeDate,
      issuer: cells.decreeIssuer,
      termFrom: cells.decreeTermFrom,
      termUntil: cells.decreeTermUntil,
    },
    ...(fields && { profile: { fieldsOfActivity: fields } }),
  };
}

function memberOf(cells: Cells): object {
  const post = cells.post?.toUpperCase();
  return {
    fullName: cells.fullName,
    post: post && (postNames[post] ?? post),
    joinedOn: cells.joinedOn,
    email: cells.email,
    phone: cells.phone,
    birthDate: cells.birthDate,
    homeVillageCode: cells.homeVillageCode,
    ...((cells.guardianName ?? cells.guardianPhone) && {
      guardian: { fullName: cells.guardianName, phone: cells.guardianPhone },
    }),
    ...((cells.termFrom ?? cells.termUntil) && { term: { from: cells.termFrom, until: cells.termUntil } }),
  };
}

function listOf(text: string | undefined): string[] | undefined {
  return text?.split('|').map((part) => part.trim());
}

/** At most one fault for each column. */
function faultsOf(
  error: z.ZodError | undefined,
  of: 'KIM' | 'MEMBER',
  cells: Cells,
  lineOf: (column: ColumnName | null) => number,
): Fault[] {
  const columns = new Set(error?.issues.map(({ path }) => columnAt(of, path.join('.'))));
  return [...columns].map((column) => {
    const missing = column !== null && 'required' in fileColumns[column] && cells[column] === undefined;
    return fault(lineOf(column), column, missing ? 'cell-missing' : 'cell-wrong');
  });
}

function duplicateRows(rows: readonly FileRow[]): Fault[] {
  const seen = new Set<string>();
  return rows.flatMap(({ line, cells }) => {
    const person = JSON.stringify(columnsOf('MEMBER').map((name) => cells[name] ?? null));
    if (seen.has(person)) return [fault(line, null, 'row-duplicate')];
    seen.add(person);
    return [];
  });
}
