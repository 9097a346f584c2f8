import { Injectable } from '@nestjs/common';
import { Database, sql } from '#database';
import { reportPageOf } from './report-page.js';
import type { Report } from './report.entity.js';

@Injectable()
export class ReportPrint {
  constructor(private readonly database: Database) {}

  /** The report as printable HTML, with the present names of the KIM and its villages. */
  async page(report: Report): Promise<string> {
    const [kim] = await this.database.query<{
      name: string;
      villages: { name: string; district: string | null }[];
    }>(sql`
      SELECT kim.name,
             coalesce((SELECT json_agg(json_build_object('name', village.name, 'district', district.name)
                                       ORDER BY village.code)
                         FROM kim_village
                         JOIN area village ON village.code = kim_village.village_code
                         LEFT JOIN area district ON district.code = village.parent_code
                        WHERE kim_village.kim_id = kim.id), '[]') AS villages
        FROM kim WHERE kim.id = ${report.kimId}`);
    return reportPageOf({ report, kimName: kim!.name, villages: kim!.villages });
  }
}
