import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { Explains, type Call, ClientNetwork, IdempotentCall, RequestLanguage } from '#http-api';
import { Applies } from '#lifecycle';
import type { Language } from '#text';
import { aspirationWorkflow } from '../../aspirations/aspiration.workflow.js';
import type { CitizenPermission } from '../citizen.policy.js';
import { labelled } from './labelled-tracking.js';
import {
  ReadAnswer,
  Reopening,
  TrackingAnswer,
  TrackingClosing,
  TrackingKey,
  TrackingRating,
  TrackingResponse,
} from './tracking.dto.js';
import { Tracking } from './tracking.service.js';

/** POST also for reading, because proxies log addresses and the PIN must not be in them. */
@ApiTags('tracking')
@Controller('v1/tracking')
export class TrackingController {
  constructor(private readonly tracking: Tracking) {}

  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action<CitizenPermission>('tracking.follow')
  @Explains({
    en: 'A POST, although it only reads: addresses are logged on the way, and the PIN must not be in them. Wrong PINs are limited.',
    id: 'POST walaupun hanya membaca: alamat tercatat di perjalanan, dan PIN tidak boleh ada di dalamnya. PIN yang salah dibatasi.',
  })
  @ApiOperation({ operationId: 'followAspiration', summary: 'Track your aspiration' })
  @ApiOkResponse({ standardSchema: TrackingResponse })
  async follow(
    @Body({ schema: TrackingKey }) key: TrackingKey,
    @ClientNetwork() source: string,
    @RequestLanguage() language: Language,
  ): Promise<TrackingResponse> {
    return labelled(await this.tracking.follow(key, source), language);
  }

  @Post('confirm-read')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action<CitizenPermission>('tracking.confirm-read')
  @Applies(aspirationWorkflow, 'confirm-notified')
  @ApiOperation({
    operationId: 'confirmAnswerRead',
    summary: 'State that you have read the answer; an integrator calls this only when its user has opened it',
  })
  @ApiOkResponse({ standardSchema: TrackingResponse })
  async confirmRead(
    @Body({ schema: ReadAnswer }) body: ReadAnswer,
    @IdempotentCall() call: Call,
    @ClientNetwork() source: string,
    @RequestLanguage() language: Language,
  ): Promise<TrackingResponse> {
    return labelled(await this.tracking.confirmRead(body, call, source), language);
  }

  @Post('reopen')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action<CitizenPermission>('tracking.reopen')
  @Applies(aspirationWorkflow, 'reopen')
  @ApiOperation({
    operationId: 'reopenAspiration',
    summary: 'Reopen your aspiration when the answer does not resolve it',
  })
  @ApiOkResponse({ standardSchema: TrackingResponse })
  async reopen(
    @Body({ schema: Reopening }) body: Reopening,
    @IdempotentCall() call: Call,
    @ClientNetwork() source: string,
    @RequestLanguage() language: Language,
  ): Promise<TrackingResponse> {
    return labelled(await this.tracking.reopen(body, call, source), language);
  }

  @Post('close')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action<CitizenPermission>('tracking.close')
  @Applies(aspirationWorkflow, 'close')
  @ApiOperation({ operationId: 'closeAspiration', summary: 'Close your aspiration when the answer satisfies you' })
  @ApiOkResponse({ standardSchema: TrackingResponse })
  async close(
    @Body({ schema: TrackingClosing }) body: TrackingClosing,
    @IdempotentCall() call: Call,
    @ClientNetwork() source: string,
    @RequestLanguage() language: Language,
  ): Promise<TrackingResponse> {
    return labelled(await this.tracking.close(body, call, source), language);
  }

  @Post('answer')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action<CitizenPermission>('tracking.answer')
  @ApiOperation({ operationId: 'answerQuestion', summary: 'Answer a question of the coordinator or the agency' })
  @ApiOkResponse({ standardSchema: TrackingResponse })
  async answer(
    @Body({ schema: TrackingAnswer }) body: TrackingAnswer,
    @IdempotentCall() call: Call,
    @ClientNetwork() source: string,
    @RequestLanguage() language: Language,
  ): Promise<TrackingResponse> {
    return labelled(await this.tracking.answer(body, call, source), language);
  }

  @Post('rate')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action<CitizenPermission>('tracking.rate')
  @Applies(aspirationWorkflow, 'rate')
  @ApiOperation({ operationId: 'rateAspiration', summary: 'Rate the service' })
  @ApiOkResponse({ standardSchema: TrackingResponse })
  async rate(
    @Body({ schema: TrackingRating }) body: TrackingRating,
    @IdempotentCall() call: Call,
    @ClientNetwork() source: string,
    @RequestLanguage() language: Language,
  ): Promise<TrackingResponse> {
    return labelled(await this.tracking.rate(body, call, source), language);
  }
}
