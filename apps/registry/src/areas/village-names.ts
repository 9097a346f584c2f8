import { type Queryable, sql } from '#database';
import { isValidOn } from './area-rows.js';
import { searchName } from './area.rules.js';

interface NamedVillage {
  readonly code: string;
  readonly name: string;
  readonly district: string;
  /** `searchName` of the village and of its aliases. */
  readonly names: readonly string[];
  /** The code of the district, and `searchName` of it and of its aliases. */
  readonly districtNames: readonly string[];
}

/** The village of a name, or why there is none. */
export type FoundVillage =
  | { readonly code: string }
  | { readonly fault: 'village-unknown' | 'village-ambiguous' | 'village-elsewhere'; readonly candidates: string };

const dotted = /^(\d\d)\.?(\d\d)\.?(\d\d)\.?(\d{4})$/;
const villageKind = /^(?:desa|kelurahan|kel\b\.?|ds\b\.?)\s+/i;
const districtKind = /^(?:kecamatan|kec\b\.?)\s*/i;
/** `Caringin, Kec. Cigudeg` or `Caringin (Cigudeg)`. */
const withDistrict = /^([^,(]+)[,(]\s*([^()]+)\)?$/;
const maxCandidates = 5;

/** The code in a text of digits, with or without its dots, as office programs take them away. */
function codeIn(text: string): string | undefined {
  const [, regency, part, district, village] = dotted.exec(text) ?? [];
  return regency && [regency, part, district, village].join('.');
}

function partsOf(text: string): { readonly name: string; readonly district: string | undefined } {
  const [, name = text, district] = withDistrict.exec(text) ?? [];
  return { name: searchName(name.trim().replace(villageKind, '')), district };
}

/** The villages that offices name in files, each by its code, or by its name and its district. */
export class VillageNames {
  private constructor(private readonly villages: ReadonlyMap<string, readonly NamedVillage[]>) {}

  /** Reads the villages of all these texts in one statement. */
  static async of(source: Queryable, texts: readonly string[]): Promise<VillageNames> {
    const names = [...new Set(texts.filter((text) => !codeIn(text)).map((text) => partsOf(text).name))].filter(Boolean);
    const villages = new Map<string, NamedVillage[]>();
    if (names.length === 0) return new VillageNames(villages);
    const rows = await source.query<NamedVillage>(sql`
      SELECT area.code, area.name, district.name AS district,
             area.search_name || string_to_array(area.search_aliases, ' ') AS names,
             ARRAY[district.code, district.search_name] || string_to_array(district.search_aliases, ' ') AS district_names
        FROM area JOIN area AS district ON district.code = area.parent_code
       WHERE area.kind IN ('DESA', 'KELURAHAN') AND ${isValidOn()}
         AND area.search_name || string_to_array(area.search_aliases, ' ') && ${names}::text[]
       ORDER BY area.code`);
    for (const village of rows)
      for (const name of new Set(village.names)) villages.set(name, [...(villages.get(name) ?? []), village]);
    return new VillageNames(villages);
  }

  /** @param besides the district that stands in another cell */
  find(text: string, besides: string | undefined): FoundVillage {
    const code = codeIn(text);
    if (code) return { code };
    const { name, district = besides } = partsOf(text);
    const named = this.villages.get(name) ?? [];
    const [first, ...more] = named.filter((village) => !district || isIn(village, district));
    if (first && more.length === 0) return { code: first.code };
    const fault = first ? 'village-ambiguous' : named.length > 0 ? 'village-elsewhere' : 'village-unknown';
    const candidates = (first ? [first, ...more] : named).slice(0, maxCandidates);
    return {
      fault,
      candidates: candidates.map(({ name: of, district: at, code: by }) => `${of}, Kec. ${at} = ${by}`).join('; '),
    };
  }
}

function isIn({ districtNames }: NamedVillage, written: string): boolean {
  const district = written.trim().replace(districtKind, '');
  return districtNames.includes(district) || districtNames.includes(searchName(district));
}
