import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { IfMatch, Versioned } from '#http-api';
import { aspirationResponse, type AspirationResponse } from '../aspirations/aspiration.dto.js';
import type { AspirationsAction } from '../aspirations.policy.js';
import {
  agencyResponse,
  type AgencyResponse,
  disposition,
  type Disposition,
  verification,
  type Verification,
} from './handling.dto.js';
import { Handling } from './handling.service.js';

@ApiTags('aspirations')
@Controller('v1/aspirations/:id')
export class HandlingController {
  constructor(private readonly handling: Handling) {}

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
    @Body({ schema: verification }) found: Verification,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.handling.verify({ id, version, actor }, found);
  }

  @Post('dispose')
  @HttpCode(200)
  @Action<AspirationsAction>('aspiration.dispose')
  @Versioned()
  @ApiOperation({ operationId: 'disposeAspiration', summary: 'Hand a verified aspiration to the agency that must act' })
  @ApiOkResponse({ standardSchema: aspirationResponse })
  dispose(
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: disposition }) { agencyId }: Disposition,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.handling.dispose({ id, version, actor }, agencyId);
  }

  @Post('respond')
  @HttpCode(200)
  @Action<AspirationsAction>('aspiration.respond')
  @Versioned()
  @ApiOperation({ operationId: 'respondToAspiration', summary: 'Answer the citizen as the agency' })
  @ApiOkResponse({ standardSchema: aspirationResponse })
  respond(
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: agencyResponse }) { text }: AgencyResponse,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.handling.respond({ id, version, actor }, text);
  }
}
