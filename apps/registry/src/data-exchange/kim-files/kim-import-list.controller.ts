import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { ListFile, listFile, type ListRows, type ListPage } from '#http-api';
import type { DataExchangePermission } from '../data-exchange.policy.js';
import { kimImportFileColumns, KimImportFileQuery, KimImportListQuery } from './kim-import-list.js';
import { KimImportPage, type KimImportResponse } from './kim-import.dto.js';
import { KimImports } from './kim-import.service.js';

/** The imports of the caller, or all of them for offices that import everywhere. */
@ApiTags('kim-imports')
@Controller('v1')
export class KimImportListController {
  constructor(private readonly imports: KimImports) {}

  @Get('kim-imports')
  @Action<DataExchangePermission>('kim-import.read')
  @ApiOperation({ operationId: 'listKimImports', summary: 'Find imports, running and done' })
  @ApiOkResponse({ standardSchema: KimImportPage })
  find(
    @Query({ schema: KimImportListQuery }) query: KimImportListQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ListPage<KimImportResponse>> {
    return this.imports.list(query, actor);
  }

  @Action<DataExchangePermission>('kim-import.read')
  @ListFile('kim-imports')
  @ApiOperation({ operationId: 'exportKimImports', summary: 'Export the list of imports' })
  file(
    @Query({ schema: KimImportFileQuery }) query: KimImportFileQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ListRows> {
    return listFile(kimImportFileColumns, (page) => this.imports.list({ ...query, ...page }, actor));
  }
}
