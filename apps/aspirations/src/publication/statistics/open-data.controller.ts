import { Controller, Get, Header, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { OpenData } from './open-data.service.js';
import type { StatisticsPermission } from './statistics.policy.js';

const binary = { schema: { type: 'string', format: 'binary' } } as const;
const rows = { schema: { type: 'array', items: { type: 'object' } } } as const;

@ApiTags('statistics')
@Controller('v1/open-data')
export class OpenDataController {
  constructor(private readonly openData: OpenData) {}

  @Get('aspirations.csv')
  @Header('content-disposition', 'attachment; filename="aspirations.csv"')
  @Header('cache-control', 'no-cache')
  @Action<StatisticsPermission>('open-data.read')
  @ApiOperation({
    operationId: 'exportAspirationsAsCsv',
    summary: 'Export aspirations as CSV, without text and personal data',
  })
  @ApiOkResponse({ content: { 'text/csv': binary } })
  asCsv(): StreamableFile {
    return new StreamableFile(this.openData.csv(), { type: 'text/csv; charset=utf-8' });
  }

  @Get('aspirations.json')
  @Header('content-disposition', 'attachment; filename="aspirations.json"')
  @Header('cache-control', 'no-cache')
  @Action<StatisticsPermission>('open-data.read')
  @ApiOperation({
    operationId: 'exportAspirationsAsJson',
    summary: 'Export aspirations as JSON, without text and personal data',
  })
  @ApiOkResponse({ content: { 'application/json': rows } })
  asJson(): StreamableFile {
    return new StreamableFile(this.openData.json(), { type: 'application/json' });
  }
}
