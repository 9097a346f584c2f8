import type { areaKinds } from '#contracts';
import type { BilingualText } from '#text';

export interface NewArea {
  readonly code: string;
  readonly kind: (typeof areaKinds)[number];
  readonly name: string;
  readonly parentCode: string | null;
  /** First day; without it the recorded day stays. */
  readonly validFrom?: string | null | undefined;
  /** Other names and spellings; without them the recorded ones stay. */
  readonly aliases?: readonly string[] | undefined;
  /** How many people live there; without it the recorded number stays. */
  readonly population?: number | null | undefined;
}

/** A fault of one of several areas: its index, the field, and what is expected. */
export interface AreaFault {
  readonly index: number;
  readonly field: keyof NewArea | 'validUntil';
  readonly detail: BilingualText;
}

/**
 * The kind of a Kemendagri code, by its segments, and of a village by the first digit of the last segment (1 kelurahan,
 * 2 desa). Undefined for a village code that is neither.
 */
export function kindOfCode(code: string): NewArea['kind'] | undefined {
  const segments = code.split('.');
  if (segments.length === 2) return 'REGENCY';
  if (segments.length === 3) return 'DISTRICT';
  return ({ 1: 'KELURAHAN', 2: 'DESA' } as const)[segments[3]!.charAt(0)];
}

/** The code of the parent area; null for a regency, the largest area of the registry. */
export function parentOfCode(code: string): string | null {
  return code.split('.').length === 2 ? null : code.slice(0, code.lastIndexOf('.'));
}

/** The faults of areas that contradict their codes or each other. */
export function misplacements(areas: readonly NewArea[]): AreaFault[] {
  const seen = new Set<string>();
  return areas.flatMap(({ code, kind, parentCode }, index) => {
    const faults: AreaFault[] = [];
    const fault = (field: keyof NewArea, detail: BilingualText) => faults.push({ index, field, detail });
    if (seen.has(code)) fault('code', { en: 'must be named once', id: 'hanya boleh disebut sekali' });
    seen.add(code);
    if (kindOfCode(code) !== kind)
      fault('kind', { en: `must fit the code ${code}`, id: `harus sesuai dengan kode ${code}` });
    const parent = parentOfCode(code);
    if (parent !== parentCode)
      fault('parentCode', { en: `must be ${parent ?? 'null'}`, id: `harus ${parent ?? 'null'}` });
    return faults;
  });
}

/** Reduces a name to what all spellings share: "Gunung Putri", "Gunungputri" and "GUNUNG-PUTRI" are equal. */
export function searchName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Aliases for the search, one word each. */
export function searchAliases(aliases: readonly string[]): string {
  return aliases.map(searchName).filter(Boolean).join(' ');
}
