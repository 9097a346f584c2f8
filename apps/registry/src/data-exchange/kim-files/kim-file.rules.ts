import { rule } from '#text';
import { missingRequirements, type Requirements } from '../../kims/kim-completeness.js';
import { entryFault } from '../../members/member.rules.js';
import { termOf } from '../../members/new-membership.js';
import { columnAt, type ColumnName } from './kim-file-columns.js';
import { type Fault, fault } from './kim-import-faults.js';
import type { FileKim } from './read-kim-file.js';

/** The faults of a KIM and its members that the file alone shows. */
export function faultsWithin(parsed: FileKim, required: Requirements, today: string): Fault[] {
  return [
    ...parsed.members.flatMap((member) => entryFaults(member, parsed, today)),
    ...wholeFaults(parsed, required, today),
  ];
}

function entryFaults({ line, body }: FileKim['members'][number], { kim }: FileKim, today: string): Fault[] {
  const served = body.homeVillageCode !== null && kim.villageCodes.includes(body.homeVillageCode);
  const faults = served ? [fault(line, 'homeVillage', 'home-village-served')] : [];
  const entry = entryFault({ ...body, term: termOf(body) }, today);
  return entry ? [...faults, fault(line, columnOf('MEMBER', entry.pointer), entry.code)] : faults;
}

function wholeFaults({ line, status, kim, members }: FileKim, required: Requirements, today: string): Fault[] {
  const posts = members.map(({ body }) => body.post);
  const taken = members.filter(({ body: { post } }, place) => post !== 'MEMBER' && posts.indexOf(post) < place);
  const missing = status === 'DRAFT' ? [] : missingRequirements({ decree: kim.decree, posts, today }, required);
  return [
    ...taken.map((member) => fault(member.line, 'post', 'post-taken')),
    ...missing.map(({ pointer, detail }) => fault(line, columnOf('KIM', pointer), 'kim-incomplete', rule(detail))),
  ];
}

/** The column of a pointer: of `/decree/termUntil` it is `decreeTermUntil`. Null for faults of the KIM as a whole. */
function columnOf(of: 'KIM' | 'MEMBER', pointer: string): ColumnName | null {
  return columnAt(of, pointer.slice(1).replaceAll('/', '.'));
}
