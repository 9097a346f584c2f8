import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Database, type Transaction } from '#database';
import { checkRows, pointerTo, readTable, refusedRows } from '#http-api';
import { areaFileError } from './area-file.errors.js';
import { areaFileColumns, optionalAreaFileColumns, areaRow, type ImportReport, maxRows } from './area-file.dto.js';
import type { AreaFault, NewArea } from '../../areas/area.rules.js';
import { AreaBoundaries } from '../../areas/area-boundaries.service.js';
import { unknownAreas } from '../../areas/area-rows.js';
import { boundariesOutside, type NewBoundary } from '../../areas/boundaries-outside.js';
import { AreaService } from '../../areas/area.service.js';
import { readFeatures } from './read-features.js';

interface AreaImportBatch {
  readonly areas: readonly NewArea[];
  readonly boundaries: readonly (NewBoundary & { readonly pointer: string })[];
  readonly refusal: (faults: AreaFault[]) => Error;
}

/** Rolls the transaction of a dry run back, and carries its report out. */
class DryRunRollback extends Error {
  constructor(readonly report: ImportReport) {
    super('dry run');
  }
}

@Injectable()
export class AreaImport {
  constructor(
    private readonly database: Database,
    private readonly areas: AreaService,
    private readonly boundaries: AreaBoundaries,
  ) {}

  /** @throws the errors of `readTable`, and 'table-rows-refused' for areas that do not fit; then nothing is imported */
  async table(bytes: Uint8Array, dryRun: boolean, actor: Actor): Promise<ImportReport> {
    const rows = await readTable(bytes, { columns: areaFileColumns, optional: optionalAreaFileColumns, maxRows });
    const areas = checkRows(rows, areaRow);
    const refusal = (faults: AreaFault[]) =>
      refusedRows(faults.map(({ index, field, detail }) => ({ pointer: pointerTo(rows[index]!.line, field), detail })));
    return this.import({ areas, boundaries: [], refusal }, dryRun, actor);
  }

  /** @throws 'geojson-refused'; then nothing is imported */
  async geoJson(bytes: Uint8Array, dryRun: boolean, actor: Actor): Promise<ImportReport> {
    const features = readFeatures(bytes);
    const described = features.filter(({ area }) => area !== undefined);
    const refusal = (faults: AreaFault[]) =>
      areaFileError('geojson-refused', {
        errors: faults.map(({ index, field, detail }) => ({
          pointer: `${described[index]!.pointer}/properties/${field}`,
          detail,
        })),
      });
    const boundaries = features.flatMap(({ code, area, geometry, pointer }) =>
      geometry ? [{ code, geometry, parentCode: area?.parentCode ?? undefined, pointer }] : [],
    );
    await this.requireWithinParents(boundaries);
    return this.import({ areas: described.map(({ area }) => area!), boundaries, refusal }, dryRun, actor);
  }

  private async import(
    { areas, boundaries, refusal }: AreaImportBatch,
    dryRun: boolean,
    actor: Actor,
  ): Promise<ImportReport> {
    try {
      return await this.database.transaction(async (tx) => {
        const { created, changed } = await this.areas.enter(tx, areas, actor, refusal);
        const report = {
          created,
          changed,
          unchanged: areas.length - created - changed,
          boundaries: await this.storeBoundaries(tx, boundaries, actor),
          dryRun,
        };
        if (dryRun) throw new DryRunRollback(report);
        return report;
      });
    } catch (error) {
      if (error instanceof DryRunRollback) return error.report;
      throw error;
    }
  }

  /** Before the transaction: positions are compared one by one. */
  private async requireWithinParents(batch: AreaImportBatch['boundaries']): Promise<void> {
    const outside = await boundariesOutside(this.database, batch);
    const pointerOf = new Map(batch.map(({ code, pointer }) => [code, pointer]));
    const errors = outside.slice(0, 100).map(({ child, parent }) => ({
      pointer: `${pointerOf.get(child) ?? pointerOf.get(parent)}/geometry`,
      detail: {
        en: `must have ${child} within its parent ${parent}`,
        id: `harus memuat ${child} di dalam wilayah induknya ${parent}`,
      },
    }));
    if (errors.length > 0) throw areaFileError('geojson-refused', { errors });
  }

  private async storeBoundaries(tx: Transaction, batch: AreaImportBatch['boundaries'], actor: Actor): Promise<number> {
    const unknown = await unknownAreas(
      tx,
      batch.map(({ code }) => code),
    );
    const errors = batch.flatMap(({ code, pointer }) =>
      unknown.includes(code)
        ? [
            {
              pointer: `${pointer}/properties/code`,
              detail: {
                en: `must be a recorded area: ${code} is none`,
                id: `harus wilayah yang tercatat: ${code} belum tercatat`,
              },
            },
          ]
        : [],
    );
    if (errors.length > 0) throw areaFileError('geojson-refused', { errors: errors.slice(0, 100) });
    return this.boundaries.store(tx, batch, actor);
  }
}
