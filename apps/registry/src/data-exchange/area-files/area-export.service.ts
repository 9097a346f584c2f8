import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { Database } from '#database';
import { areaFileError } from './area-file.errors.js';
import { areaFileColumns, optionalAreaFileColumns, type ExportQuery } from './area-file.dto.js';
import { type Area, areaColumns, isValidOn, jakartaToday, readArea } from '../../areas/area-rows.js';
import type { Geometry } from '../../areas/boundary.rules.js';

const chunk = 200;

type Row = Area & { geometry: Geometry | null };

/** The areas as files that `AreaImport` takes back; read chunk by chunk while they are sent. */
@Injectable()
export class AreaExport {
  constructor(private readonly database: Database) {}

  csv(query: ExportQuery): Readable {
    return Readable.from(this.csvParts(query));
  }

  geoJson(query: ExportQuery): Readable {
    return Readable.from(this.geoJsonParts(query));
  }

  /** @throws 'area-not-found', 'boundary-not-found' */
  async boundary(code: string) {
    const area = await readArea(this.database, code);
    const [found] = await this.database.query<Pick<Row, 'geometry'>>(
      `SELECT geometry FROM area_boundary WHERE code = $1`,
      [code],
    );
    if (!found) throw areaFileError('boundary-not-found');
    return toFeature({ ...area, geometry: found.geometry });
  }

  private async *csvParts(query: ExportQuery): AsyncGenerator<string> {
    const columns = [...areaFileColumns, ...optionalAreaFileColumns];
    yield stringify([columns]);
    for await (const areas of this.chunks(query, false))
      yield stringify(
        areas.map((area) => ({ ...area, aliases: area.aliases.join('|') })),
        {
          columns,
          escape_formulas: true,
        },
      );
  }

  private async *geoJsonParts(query: ExportQuery): AsyncGenerator<string> {
    yield '{"type":"FeatureCollection","features":[';
    let between = '';
    for await (const areas of this.chunks(query, true)) {
      yield between + areas.map((area) => JSON.stringify(toFeature(area))).join(',\n');
      between = ',\n';
    }
    yield ']}\n';
  }

  private async *chunks({ on, within }: ExportQuery, boundaries: boolean): AsyncGenerator<Row[]> {
    for (let after: string | undefined = ''; after !== undefined;) {
      const areas: Row[] = await this.database.query<Row>(
        `SELECT ${areaColumns}, boundary.geometry
           FROM area LEFT JOIN area_boundary AS boundary ON $5 AND boundary.code = area.code
          WHERE area.code > $1 AND ($2::text IS NULL OR area.code = $2 OR starts_with(area.code, $2 || '.'))
            AND ${isValidOn(`coalesce($3::date, ${jakartaToday})`)}
          ORDER BY area.code LIMIT $4`,
        [after, within ?? null, on ?? null, chunk, boundaries],
      );
      if (areas.length > 0) yield areas;
      after = areas.length < chunk ? undefined : areas.at(-1)?.code;
    }
  }
}

function toFeature({ geometry, version: _version, ...properties }: Row) {
  return { type: 'Feature' as const, id: properties.code, properties, geometry };
}
