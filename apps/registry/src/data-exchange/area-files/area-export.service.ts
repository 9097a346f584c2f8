import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { allOf, Database, sql } from '#database';
import { type AreaWithBoundary, toFeature } from '../../areas/area-boundaries.service.js';
import { areaColumns, isValidOn } from '../../areas/area-rows.js';
import { withinArea } from '#access';
import { csvStream, inChunks, jsonStream } from '../export-stream.js';
import { areaFileColumns, type ExportQuery, optionalAreaFileColumns } from './area-file.dto.js';

const chunkSize = 200;

/** The areas as files that `AreaImport` accepts. */
@Injectable()
export class AreaExport {
  constructor(private readonly database: Database) {}

  csv(query: ExportQuery): Readable {
    const columns = [...areaFileColumns, ...optionalAreaFileColumns];
    return csvStream(columns, this.chunks(query), ({ aliases, ...area }) => ({ ...area, aliases: aliases.join('|') }));
  }

  geoJson(query: ExportQuery): Readable {
    const collection = ['{"type":"FeatureCollection","features":[', ']}\n'] as const;
    return jsonStream(collection, this.chunks(query, true), toFeature);
  }

  private chunks({ on, within }: ExportQuery, boundaries = false): AsyncGenerator<AreaWithBoundary[]> {
    const read = (after: string) =>
      this.database.query<AreaWithBoundary>(sql`
        SELECT ${areaColumns}, boundary.geometry
          FROM area LEFT JOIN area_boundary AS boundary ON ${boundaries}::boolean AND boundary.code = area.code
         WHERE ${allOf(sql`area.code > ${after}`, within && withinArea(sql`area.code`, within), isValidOn(on))}
         ORDER BY area.code LIMIT ${chunkSize}`);
    return inChunks(chunkSize, '', read, ({ code }) => code);
  }
}
