import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { Explains, type Call, IdempotentCall, RequestLanguage } from '#http-api';
import type { Language } from '#text';
import { BulkRequest, BulkResponse } from './bulk.dto.js';
import { BulkService } from './bulk.service.js';

@ApiTags('bulk actions')
@Controller('v1/aspirations')
export class BulkController {
  constructor(private readonly bulk: BulkService) {}

  @Post('bulk')
  @HttpCode(200)
  @Action('aspiration.bulk')
  @Explains({
    en: 'Each aspiration is a transaction of its own: some may be refused while others are changed. Try it with `dryRun` first.',
    id: 'Setiap aspirasi adalah transaksi tersendiri: sebagian dapat ditolak sementara yang lain diubah. Cobalah dahulu dengan `dryRun`.',
  })
  @ApiOperation({
    operationId: 'changeAspirations',
    summary: 'Do the same with up to 200 aspirations, each with a result of its own; or show what would happen',
  })
  @ApiOkResponse({ standardSchema: BulkResponse })
  change(
    @Body({ schema: BulkRequest }) body: BulkRequest,
    @IdempotentCall() call: Call,
    @CurrentActor() actor: Actor,
    @RequestLanguage() language: Language,
  ): Promise<BulkResponse> {
    return this.bulk.run(body, call, { actor, language });
  }
}
