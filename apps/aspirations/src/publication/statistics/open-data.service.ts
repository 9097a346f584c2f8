import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { Database, sql, type Sql } from '#database';
import { type OpenDataRow, openDataColumns } from './open-data.dto.js';
import { smallCell } from './suppression.js';

const chunk = 1_000;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/** The aspirations whose existence is public: verified, not confidential, not merged. */
const isOpen = sql`NOT confidential AND merged_into IS NULL AND status NOT IN ('RECEIVED', 'RETURNED', 'ARCHIVED')`;

interface PublishableAreas {
  readonly villages: ReadonlySet<string>;
  readonly districts: ReadonlySet<string>;
}

type AspirationRow = OpenDataRow & { readonly id: string; readonly village: string; readonly district: string };

/** Streams aspirations without text and people, in chunks. */
@Injectable()
export class OpenData {
  constructor(private readonly database: Database) {}

  csv(): Readable {
    return Readable.from(this.csvParts());
  }

  json(): Readable {
    return Readable.from(this.jsonParts());
  }

  private async *csvParts(): AsyncGenerator<string> {
    yield stringify([openDataColumns]);
    for await (const aspirations of this.chunks())
      yield stringify(aspirations, { columns: [...openDataColumns], escape_formulas: true });
  }

  private async *jsonParts(): AsyncGenerator<string> {
    yield '[';
    let between = '';
    for await (const aspirations of this.chunks()) {
      yield between + aspirations.map((one) => JSON.stringify(one)).join(',\n');
      between = ',\n';
    }
    yield ']\n';
  }

  private async *chunks(): AsyncGenerator<OpenDataRow[]> {
    const areas = await this.publishableAreas();
    for (let after: string | undefined = beforeAll; after !== undefined;) {
      const rows: AspirationRow[] = await this.database.query(
        sql`SELECT found.id, kind, category, substring(village_code, '^[0-9]+[.][0-9]+[.][0-9]+') AS district,
                village_code AS village, agency_id AS agency, status,
                to_char(received_at AT TIME ZONE 'Asia/Jakarta', 'YYYY-MM') AS received_month, times.*, reopenings
           FROM (SELECT * FROM aspiration WHERE id > ${after} AND ${isOpen} ORDER BY id LIMIT ${chunk}) AS found
          CROSS JOIN LATERAL (
            SELECT ${hoursOf('VERIFICATION')} AS verification_hours, ${hoursOf('FIRST_ANSWER')} AS first_answer_hours,
                   ${hoursOf('LAST_ANSWER')} AS last_answer_hours, ${hoursOf('WHOLE')} AS whole_hours
              FROM stage_time WHERE aspiration_id = found.id AND state = 'ENDED') AS times
          ORDER BY found.id`,
      );
      if (rows.length > 0) yield rows.map((row) => toOpenDataRow(row, areas));
      after = rows.length < chunk ? undefined : rows.at(-1)?.id;
    }
  }

  /** The areas with enough aspirations of a category to be published with them. */
  private async publishableAreas(): Promise<PublishableAreas> {
    const rows = await this.database.query<{ village: string; category: string; aspirations: number }>(
      sql`SELECT village_code AS village, category, count(*)::int AS aspirations FROM aspiration WHERE ${isOpen}
              GROUP BY 1, 2`,
    );
    const villages = new Set(
      rows
        .filter(({ aspirations }) => aspirations >= smallCell)
        .map(({ village, category }) => areaKey(village, category)),
    );
    // A district is published for aspirations whose village is hidden: only those make up its group.
    const hidden = new Map<string, number>();
    for (const { village, category, aspirations } of rows) {
      if (aspirations >= smallCell) continue;
      const district = areaKey(districtOf(village), category);
      hidden.set(district, (hidden.get(district) ?? 0) + aspirations);
    }
    const districts = new Set([...hidden].flatMap(([key, aspirations]) => (aspirations >= smallCell ? [key] : [])));
    return { villages, districts };
  }
}

function toOpenDataRow(row: AspirationRow, { villages, districts }: PublishableAreas): OpenDataRow {
  const showsVillage = villages.has(areaKey(row.village, row.category));
  const showsDistrict = showsVillage || districts.has(areaKey(row.district, row.category));
  const { kind, category, agency, status, receivedMonth, reopenings } = row;
  const { verificationHours, firstAnswerHours, lastAnswerHours, wholeHours } = row;
  return {
    kind,
    category,
    district: showsDistrict ? row.district : null,
    village: showsVillage ? row.village : null,
    agency,
    status,
    receivedMonth,
    verificationHours,
    firstAnswerHours,
    lastAnswerHours,
    wholeHours,
    reopenings,
  };
}

function areaKey(code: string, category: string): string {
  return `${code} ${category}`;
}

function districtOf(village: string): string {
  return village.split('.').slice(0, 3).join('.');
}

function hoursOf(stage: string): Sql {
  return sql`(max(seconds) FILTER (WHERE stage = ${stage}) / 3600)::int`;
}
