import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { IfMatch, Versioned } from '#http-api';
import type { AspirationsAction } from '../../aspirations.policy.js';
import { aspirationResponse, type AspirationResponse } from '../../aspirations/aspiration.dto.js';
import {
  archiving,
  type Archiving,
  completionRequest,
  type CompletionRequest,
  protection,
  type Protection,
  referral,
  type Referral,
  verification,
  type Verification,
} from './verification.dto.js';
import { VerificationService } from './verification.service.js';

@ApiTags('verification')
@Controller('v1/aspirations/:id')
export class VerificationController {
  constructor(private readonly verificationDesk: VerificationService) {}

  @Post('verify')
  @HttpCode(200)
  @Action<AspirationsAction>('aspiration.verify')
  @Versioned()
  @ApiOperation({
    operationId: 'verifyAspiration',
    summary: 'Find an aspiration in order; it goes to its agency at once when a routing rule names one',
  })
  @ApiOkResponse({ standardSchema: aspirationResponse })
  verify(
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: verification }) body: Verification,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.verificationDesk.verify({ id, version, actor }, body);
  }

  @Post('return')
  @HttpCode(200)
  @Action<AspirationsAction>('aspiration.verify')
  @Versioned()
  @ApiOperation({
    operationId: 'returnAspiration',
    summary: 'Send it back to its reporter for completion; the clock stands still until then',
  })
  @ApiOkResponse({ standardSchema: aspirationResponse })
  return(
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: completionRequest }) body: CompletionRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.verificationDesk.return({ id, version, actor }, body);
  }

  @Post('archive')
  @HttpCode(200)
  @Action<AspirationsAction>('aspiration.verify')
  @Versioned()
  @ApiOperation({
    operationId: 'archiveAspiration',
    summary: 'Put it away because no agency can act on it; nothing is deleted',
  })
  @ApiOkResponse({ standardSchema: aspirationResponse })
  archive(
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: archiving }) body: Archiving,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.verificationDesk.archive({ id, version, actor }, body);
  }

  @Post('refer')
  @HttpCode(200)
  @Action<AspirationsAction>('aspiration.verify')
  @Versioned()
  @ApiOperation({ operationId: 'referAspiration', summary: 'Refer it to somebody outside the regency' })
  @ApiOkResponse({ standardSchema: aspirationResponse })
  refer(
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: referral }) body: Referral,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.verificationDesk.refer({ id, version, actor }, body);
  }

  @Post('protect')
  @HttpCode(200)
  @Action<AspirationsAction>('aspiration.protect')
  @Versioned()
  @ApiOperation({
    operationId: 'protectAspiration',
    summary: 'Raise its protection: everything public forgets it at once',
  })
  @ApiOkResponse({ standardSchema: aspirationResponse })
  protect(
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: protection }) body: Protection,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.verificationDesk.protect({ id, version, actor }, body);
  }
}
