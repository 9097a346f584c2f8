import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Explains, fileBytes, ListFile, type ListRows, type Page, AcceptsFile } from '#http-api';
import type { DataExchangePermission } from '../data-exchange.policy.js';
import { kimTemplate } from './kim-file-template.js';
import {
  FaultPage,
  FaultQuery,
  type KimImportFault,
  KimImportQuery,
  KimImportResponse,
  KimImportPreview,
  maxFileBytes,
} from './kim-import.dto.js';
import { KimImports } from './kim-import.service.js';

const importId = z.uuid();

@ApiTags('kim-imports')
@Controller('v1/kim-imports')
export class KimImportController {
  constructor(private readonly imports: KimImports) {}

  @ListFile('template', 'kim-import')
  @Action<DataExchangePermission>('kim-import.read-template')
  @ApiOperation({
    operationId: 'getKimImportTemplate',
    summary: 'Get the template of the file, with an example KIM; as XLSX with an explanation of its columns',
  })
  template(): Promise<ListRows> {
    return kimTemplate();
  }

  @Post()
  @AcceptsFile('table')
  @Action<DataExchangePermission>('kim-import.start')
  @Explains({
    en: 'The file is checked as a whole first; the import runs in the background, each KIM complete or not at all, and the list of faults names every refused row.',
    id: 'Berkas diperiksa utuh terlebih dahulu; impor berjalan di latar belakang, setiap KIM lengkap atau tidak sama sekali, dan daftar kesalahan menyebut setiap baris yang ditolak.',
  })
  @ApiOperation({
    operationId: 'importKims',
    summary: 'Import KIM and their members from a CSV or XLSX file, each KIM completely or not at all',
  })
  @ApiAcceptedResponse({ standardSchema: KimImportResponse })
  @ApiOkResponse({ standardSchema: KimImportPreview, description: 'The result of a dry run' })
  async start(
    @Query({ schema: KimImportQuery }) { dryRun }: KimImportQuery,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<KimImportResponse | KimImportPreview> {
    const bytes = await fileBytes(body, 'table', maxFileBytes);
    if (dryRun) {
      reply.status(HttpStatus.OK);
      return this.imports.preview(bytes, actor);
    }
    const started = await this.imports.start(bytes, actor);
    reply.status(HttpStatus.ACCEPTED).header('location', `/v1/kim-imports/${started.id}`);
    return started;
  }

  @Get(':id')
  @Action<DataExchangePermission>('kim-import.read')
  @ApiOperation({ operationId: 'getKimImport', summary: 'Get the progress of an import' })
  @ApiOkResponse({ standardSchema: KimImportResponse })
  get(@Param('id', { schema: importId }) id: string, @CurrentActor() actor: Actor): Promise<KimImportResponse> {
    return this.imports.get(id, actor);
  }

  @Post(':id/cancel')
  @HttpCode(HttpStatus.OK)
  @Action<DataExchangePermission>('kim-import.read')
  @ApiOperation({ operationId: 'cancelKimImport', summary: 'Cancel an import; what it has imported remains' })
  @ApiOkResponse({ standardSchema: KimImportResponse })
  cancel(@Param('id', { schema: importId }) id: string, @CurrentActor() actor: Actor): Promise<KimImportResponse> {
    return this.imports.cancel(id, actor);
  }

  @Get(':id/errors')
  @Action<DataExchangePermission>('kim-import.read')
  @ApiOperation({ operationId: 'listKimImportErrors', summary: 'List the faults in the rows of a file' })
  @ApiOkResponse({ standardSchema: FaultPage })
  errors(
    @Param('id', { schema: importId }) id: string,
    @Query({ schema: FaultQuery }) query: FaultQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<KimImportFault>> {
    return this.imports.faults(id, query, actor);
  }
}
