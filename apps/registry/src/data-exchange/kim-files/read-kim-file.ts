import type { z } from 'zod';
import type { VillageNames } from '../../areas/village-names.js';
import { decreeKey, issuerKey } from '../../kims/decree.js';
import type { KimProfile } from '../../kims/kim-profile.js';
import { NewKim } from '../../kims/kim.dto.js';
import { NewMember } from '../../members/member.dto.js';
import {
  type Cells,
  columnAt,
  type ColumnName,
  columnsOf,
  fileColumns,
  importedStatuses,
  postNames,
  statusNames,
} from './kim-file-columns.js';
import { exampleMark } from './kim-file-template.js';
import { codeOf, type FileRow, listOf, roundedNumbers, villageFault } from './kim-file-cells.js';
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

/** The KIM of a file, in the order of their first lines. A row without a decree counts as a KIM, which is refused. */
export function readKimFile(rows: readonly FileRow[], villages: VillageNames): ParsedKim[] {
  const groups = new Map<string, FileRow[]>();
  for (const { line, cells } of rows) {
    const { decreeNumber: number, decreeIssuer: issuer } = cells;
    const key = number && issuer ? JSON.stringify([decreeKey(number), issuerKey(issuer)]) : `line ${line}`;
    const group = groups.get(key);
    if (group) group.push({ line, cells });
    else groups.set(key, [{ line, cells }]);
  }
  return [...groups.values()].map((group) => readGroup(group, villages));
}

function readGroup(rows: readonly FileRow[], names: VillageNames): ParsedKim {
  const [{ line, cells: first }] = rows as [FileRow, ...FileRow[]];
  if (first.decreeNumber?.toUpperCase().startsWith(exampleMark))
    return { line, villageCodes: [], parsed: undefined, faults: [fault(line, null, 'example-row')] };
  const { cells, lineOf, faults: differing } = mergeRows(rows);
  const status = importedStatuses.find((known) => known === (codeOf(cells.kimStatus, statusNames) ?? 'SUBMITTED'));
  const found = (listOf(cells.villages) ?? []).map((text) => names.find(text, cells.district));
  const villageCodes = found.flatMap((village) => ('code' in village ? village.code : []));
  const kim = NewKim.safeParse(kimOf(cells, cells.villages === undefined ? undefined : villageCodes));
  const members = rows.map((row) => {
    const home = row.cells.homeVillage === undefined ? undefined : names.find(row.cells.homeVillage, undefined);
    return {
      ...row,
      home,
      body: NewMember.safeParse(memberOf(row.cells, home && 'code' in home ? home.code : undefined)),
    };
  });
  const ofCells = [
    ...found.flatMap((village) => villageFault(lineOf('villages'), 'villages', village)),
    ...members.flatMap(({ line: at, home }) => (home ? villageFault(at, 'homeVillage', home) : [])),
    ...rows.flatMap(roundedNumbers),
  ];
  const ofSchemas = [
    ...faultsOf(kim.error, 'KIM', cells, lineOf),
    ...members.flatMap((row) => faultsOf(row.body.error, 'MEMBER', row.cells, () => row.line)),
  ];
  const faults = [
    ...differing,
    ...(status ? [] : [fault(lineOf('kimStatus'), 'kimStatus', 'cell-wrong')]),
    ...ofCells,
    ...ofSchemas.filter(({ line: at, column }) => !ofCells.some((one) => one.line === at && one.column === column)),
    ...duplicateRows(rows),
  ];
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

function kimOf(cells: Cells, villageCodes: readonly string[] | undefined): object {
  const fields = listOf(cells.fieldsOfActivity)?.map((field) => field.toUpperCase());
  return {
    name: cells.kimName,
    villageCodes,
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

function memberOf(cells: Cells, homeVillageCode: string | undefined): object {
  return {
    fullName: cells.fullName,
    post: codeOf(cells.post, postNames),
    joinedOn: cells.joinedOn,
    email: cells.email,
    phone: cells.phone,
    birthDate: cells.birthDate,
    homeVillageCode,
    ...((cells.guardianName ?? cells.guardianPhone) && {
      guardian: { fullName: cells.guardianName, phone: cells.guardianPhone },
    }),
    ...((cells.termFrom ?? cells.termUntil) && { term: { from: cells.termFrom, until: cells.termUntil } }),
  };
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
