import { Body, Controller, Get, Header, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { fileBytes, AcceptsFile } from '#http-api';
import type { AreaPermission } from '../../areas/area.policy.js';
import { AreaExport } from './area-export.service.js';
import { ExportQuery, ImportQuery, ImportReport, maxFileBytes } from './area-file.dto.js';
import { AreaImport } from './area-import.service.js';

const binary = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('areas')
@Controller('v1/areas')
export class AreaFileController {
  constructor(
    private readonly imports: AreaImport,
    private readonly exports: AreaExport,
  ) {}

  @Post('import/csv')
  @HttpCode(200)
  @AcceptsFile('table')
  @Action<AreaPermission>('area.import')
  @ApiOperation({ operationId: 'importAreasFromCsv', summary: 'Import the areas of a CSV or XLSX file, all or none' })
  @ApiOkResponse({ standardSchema: ImportReport })
  async fromCsv(
    @Query({ schema: ImportQuery }) { dryRun }: ImportQuery,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<ImportReport> {
    return this.imports.table(await fileBytes(body, 'table', maxFileBytes), dryRun, actor);
  }

  @Post('import/geojson')
  @HttpCode(200)
  @AcceptsFile('geojson')
  @Action<AreaPermission>('area.import')
  @ApiOperation({
    operationId: 'importAreasFromGeoJson',
    summary: 'Import the areas and boundaries of a GeoJSON file, all or none',
  })
  @ApiOkResponse({ standardSchema: ImportReport })
  async fromGeoJson(
    @Query({ schema: ImportQuery }) { dryRun }: ImportQuery,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<ImportReport> {
    return this.imports.geoJson(await fileBytes(body, 'geojson', maxFileBytes), dryRun, actor);
  }

  @Get('export/csv')
  @Header('content-disposition', 'attachment; filename="areas.csv"')
  @Action<AreaPermission>('area.read')
  @ApiOperation({ operationId: 'exportAreasAsCsv', summary: 'Export the areas as a CSV file that can be imported' })
  @ApiOkResponse({ content: { 'text/csv': binary } })
  asCsv(@Query({ schema: ExportQuery }) query: ExportQuery): StreamableFile {
    return new StreamableFile(this.exports.csv(query), { type: 'text/csv; charset=utf-8' });
  }

  @Get('export/geojson')
  @Header('content-disposition', 'attachment; filename="areas.geojson"')
  @Action<AreaPermission>('area.read')
  @ApiOperation({
    operationId: 'exportAreasAsGeoJson',
    summary: 'Export the areas as GeoJSON, with their boundaries',
  })
  @ApiOkResponse({ content: { 'application/geo+json': { schema: { type: 'object' } } } })
  asGeoJson(@Query({ schema: ExportQuery }) query: ExportQuery): StreamableFile {
    return new StreamableFile(this.exports.geoJson(query), { type: 'application/geo+json' });
  }
}
