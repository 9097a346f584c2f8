import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import type { DataExchangePermission } from '../data-exchange.policy.js';
import { KimExportQuery } from './kim-export.dto.js';
import { KimExport } from './kim-export.service.js';

const binary = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('kims')
@Controller('v1/kims/export')
export class KimExportController {
  constructor(private readonly exports: KimExport) {}

  @Get('csv')
  @Header('content-disposition', 'attachment; filename="kims.csv"')
  @Action<DataExchangePermission>('kim.export')
  @ApiOperation({
    operationId: 'exportKimsAsCsv',
    summary: 'Export the KIM of the directory as CSV, without personal data',
  })
  @ApiOkResponse({ content: { 'text/csv': binary } })
  asCsv(@Query({ schema: KimExportQuery }) query: KimExportQuery): StreamableFile {
    return new StreamableFile(this.exports.csv(query), { type: 'text/csv; charset=utf-8' });
  }

  @Get('json')
  @Header('content-disposition', 'attachment; filename="kims.json"')
  @Action<DataExchangePermission>('kim.export')
  @ApiOperation({
    operationId: 'exportKimsAsJson',
    summary: 'Export the KIM of the directory as JSON, without personal data',
  })
  @ApiOkResponse({ content: { 'application/json': { schema: { type: 'array', items: { type: 'object' } } } } })
  asJson(@Query({ schema: KimExportQuery }) query: KimExportQuery): StreamableFile {
    return new StreamableFile(this.exports.json(query), { type: 'application/json' });
  }
}
