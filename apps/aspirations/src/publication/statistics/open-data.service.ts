import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { allOf, Database, type Sql, sql } from '#database';
import { csvHeader, csvRows } from '#http-api';
import { districtCode, districtOf } from '../../aspirations/district.js';
import { type OpenDataRow, openDataColumns } from './open-data.dto.js';
import { smallCell } from './small-cell.rules.js';

const batchSize = 1_000;

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
    yield csvHeader(openDataColumns);
    for await (const aspirations of this.batches())
      yield csvRows(aspirations.map((row) => openDataColumns.map((name) => row[name])));
  }

  private async *jsonParts(): AsyncGenerator<string> {
    yield '[';
    let separator = '';
    for await (const aspirations of this.batches()) {
      yield separator + aspirations.map((aspiration) => JSON.stringify(aspiration)).join(',\n');
      separator = ',\n';
    }
    yield ']\n';
  }

  private async *batches(): AsyncGenerator<OpenDataRow[]> {
    const areas = await this.publishableAreas();
    for (let after: string | undefined; ;) {
      const rows = await this.batchAfter(after);
      if (rows.length > 0) yield rows.map((row) => toOpenDataRow(row, areas));
      if (rows.length < batchSize) return;
      after = rows.at(-1)?.id;
    }
  }

  private batchAfter(after: string | undefined): Promise<AspirationRow[]> {
    const isInBatch = allOf(isOpen, after && sql`id > ${after}`);
    return this.database.query(sql`
      SELECT batch.id, kind, category, ${districtCode} AS district, village_code AS village, agency_id AS agency, status,
             to_char(received_at AT TIME ZONE 'Asia/Jakarta', 'YYYY-MM') AS received_month, durations.*, reopenings
        FROM (SELECT * FROM aspiration WHERE ${isInBatch} ORDER BY id LIMIT ${batchSize}) AS batch
       CROSS JOIN LATERAL (
         SELECT ${hoursOf('VERIFICATION')} AS verification_hours, ${hoursOf('FIRST_ANSWER')} AS first_answer_hours,
                ${hoursOf('LAST_ANSWER')} AS last_answer_hours, ${hoursOf('WHOLE')} AS whole_hours
           FROM stage_time WHERE aspiration_id = batch.id AND state = 'ENDED') AS durations
       ORDER BY batch.id`);
  }

  /**
   * The areas with enough aspirations of a category to be published with them. A district is published for aspirations
   * whose village is suppressed, so only those count for it.
   */
  private async publishableAreas(): Promise<PublishableAreas> {
    const counts = await this.database.query<{ village: string; category: string; aspirations: number }>(sql`
      SELECT village_code AS village, category, count(*)::int AS aspirations
        FROM aspiration WHERE ${isOpen} GROUP BY 1, 2`);
    const villages = new Set<string>();
    const byDistrict = new Map<string, number>();
    for (const { village, category, aspirations } of counts) {
      const district = areaKey(districtOf(village), category);
      if (aspirations >= smallCell) villages.add(areaKey(village, category));
      else byDistrict.set(district, (byDistrict.get(district) ?? 0) + aspirations);
    }
    const districts = [...byDistrict].flatMap(([district, aspirations]) => (aspirations < smallCell ? [] : [district]));
    return { villages, districts: new Set(districts) };
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

function hoursOf(stage: string): Sql {
  return sql`(max(seconds) FILTER (WHERE stage = ${stage}) / 3600)::int`;
}
