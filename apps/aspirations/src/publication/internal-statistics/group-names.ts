import { type Queryable, sql, type Sql } from '#database';
import type { Channel } from '../../aspirations/aspiration.states.js';
import type { InternalDimension, Language, Name } from './internal-statistics.dto.js';

type Names = ReadonlyMap<string, NonNullable<Name>>;

const channelNames: Record<Channel, NonNullable<Name>> = {
  KIM: { id: 'KIM', en: 'KIM' },
  CITIZEN: { id: 'Warga', en: 'Citizen' },
  STAFF: { id: 'Petugas', en: 'Staff' },
  INTEGRATOR: { id: 'Kanal lain', en: 'Other channel' },
};

const kindNames: Record<string, NonNullable<Name>> = {
  COMPLAINT: { id: 'Pengaduan', en: 'Complaint' },
  ASPIRATION: { id: 'Aspirasi', en: 'Aspiration' },
  INFORMATION_REQUEST: { id: 'Permohonan informasi', en: 'Information request' },
  SUGGESTION: { id: 'Saran', en: 'Suggestion' },
  APPRECIATION: { id: 'Apresiasi', en: 'Appreciation' },
};

const stored: Partial<Record<InternalDimension, Sql>> = {
  AGENCY: sql`SELECT id AS key, name AS id, name AS en FROM agency`,
  CATEGORY: sql`SELECT code AS key, name_id AS id, name_en AS en FROM category`,
  DISTRICT: sql`SELECT code AS key, name AS id, name AS en FROM area`,
  VILLAGE: sql`SELECT code AS key, name AS id, name AS en FROM area`,
  KIM: sql`SELECT id::text AS key, name AS id, name AS en FROM kim`,
};

/** A month in words, such as "November 2026". */
export function monthName(month: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    timeZone: 'UTC',
    month: 'long',
    year: 'numeric',
  }).format(new Date(`${month}-01T00:00:00Z`));
}

/** The names of the groups of a dimension. */
export async function groupNames(source: Queryable, by: InternalDimension, keys: readonly string[]): Promise<Names> {
  const named = stored[by];
  if (named) {
    const rows = await source.query<{ key: string; id: string; en: string }>(
      sql`SELECT * FROM (${named}) AS named WHERE key = ANY (${keys}::text[])`,
    );
    return new Map(rows.map(({ key, id, en }) => [key, { id, en }]));
  }
  if (by === 'MONTH') return new Map(keys.map((key) => [key, { id: monthName(key, 'id'), en: monthName(key, 'en') }]));
  return new Map(Object.entries(by === 'CHANNEL' ? channelNames : kindNames));
}

/** The name of an area; its code until the registry has published it. */
export async function areaName(source: Queryable, code: string): Promise<string> {
  const [area] = await source.query<{ name: string }>(sql`SELECT name FROM area WHERE code = ${code}`);
  return area?.name ?? code;
}
