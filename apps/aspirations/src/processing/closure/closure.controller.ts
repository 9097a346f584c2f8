import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { IfMatch, Versioned } from '#http-api';
import type { AspirationsAction } from '../../aspirations.policy.js';
import { aspirationResponse, type AspirationResponse } from '../../aspirations/aspiration.dto.js';
import { relayedAnswer, type RelayedAnswer, siteCheck, type SiteCheck, verdict, type Verdict } from './closure.dto.js';
import { Closure } from './closure.service.js';

@ApiTags('closure')
@Controller('v1/aspirations/:id')
export class ClosureController {
  constructor(private readonly closure: Closure) {}

  @Post('check')
  @HttpCode(200)
  @Action<AspirationsAction>('aspiration.check')
  @Versioned()
  @ApiOperation({ operationId: 'checkAnswer', summary: 'Tell what you found on site as the village’s KIM' })
  @ApiOkResponse({ standardSchema: aspirationResponse })
  check(
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: siteCheck }) body: SiteCheck,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.closure.check({ id, version, actor }, body);
  }

  @Post('confirm-notified')
  @HttpCode(200)
  @Action<AspirationsAction>('aspiration.relay')
  @Versioned()
  @ApiOperation({
    operationId: 'confirmReporterNotified',
    summary: 'Say that you have told the reporter of the answer in person',
  })
  @ApiOkResponse({ standardSchema: aspirationResponse })
  confirmNotified(
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.closure.confirmNotified({ id, version, actor });
  }

  @Post('answer')
  @HttpCode(200)
  @Action<AspirationsAction>('aspiration.relay')
  @Versioned()
  @ApiOperation({
    operationId: 'relayAnswer',
    summary: 'Pass on what the reporter replied to a question, or to a return for completion',
  })
  @ApiOkResponse({ standardSchema: aspirationResponse })
  answer(
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: relayedAnswer }) { text }: RelayedAnswer,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.closure.answer({ id, version, actor }, text);
  }

  @Post('send-back')
  @HttpCode(200)
  @Action<AspirationsAction>('aspiration.review')
  @Versioned()
  @ApiOperation({ operationId: 'sendAnswerBack', summary: 'Find an answer wanting; the agency must act again' })
  @ApiOkResponse({ standardSchema: aspirationResponse })
  sendBack(
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: verdict }) { text }: Verdict,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.closure.sendBack({ id, version, actor }, text);
  }

  @Post('uphold')
  @HttpCode(200)
  @Action<AspirationsAction>('aspiration.review')
  @Versioned()
  @ApiOperation({ operationId: 'upholdAnswer', summary: 'Find an answer right that the citizen has appealed against' })
  @ApiOkResponse({ standardSchema: aspirationResponse })
  uphold(
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: verdict }) { text }: Verdict,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.closure.uphold({ id, version, actor }, text);
  }
}
