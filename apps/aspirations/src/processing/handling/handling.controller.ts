import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { IfMatch, Versioned } from '#http-api';
import type { AspirationsAction } from '../../aspirations.policy.js';
import { aspirationResponse, type AspirationResponse } from '../../aspirations/aspiration.dto.js';
import {
  agencyNote,
  type AgencyNote,
  agencyResponse,
  type AgencyResponse,
  assignment,
  type Assignment,
  officeNote,
  type OfficeNote,
} from './handling.dto.js';
import { Handling } from './handling.service.js';

@ApiTags('handling')
@Controller('v1/aspirations/:id')
export class HandlingController {
  constructor(private readonly handling: Handling) {}

  @Post('assign')
  @HttpCode(200)
  @Action<AspirationsAction>('aspiration.assign')
  @Versioned()
  @ApiOperation({ operationId: 'assignAspiration', summary: 'Hand a verified aspiration to the agency that must act' })
  @ApiOkResponse({ standardSchema: aspirationResponse })
  assign(
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: assignment }) { agencyId }: Assignment,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.handling.assign({ id, version, actor }, agencyId);
  }

  @Post('recall')
  @HttpCode(200)
  @Action<AspirationsAction>('aspiration.assign')
  @Versioned()
  @ApiOperation({ operationId: 'recallAspiration', summary: 'Take it back from its agency, to give it to another' })
  @ApiOkResponse({ standardSchema: aspirationResponse })
  recall(
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: officeNote }) { text }: OfficeNote,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.handling.recall({ id, version, actor }, text);
  }

  @Post('accept')
  @HttpCode(200)
  @Action<AspirationsAction>('aspiration.handle')
  @Versioned()
  @ApiOperation({
    operationId: 'acceptAspiration',
    summary: 'Take it on as the agency; the time until the answer runs from the disposition',
  })
  @ApiOkResponse({ standardSchema: aspirationResponse })
  accept(
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.handling.accept({ id, version, actor });
  }

  @Post('decline')
  @HttpCode(200)
  @Action<AspirationsAction>('aspiration.handle')
  @Versioned()
  @ApiOperation({ operationId: 'declineAspiration', summary: 'Say as the agency that it is not within your authority' })
  @ApiOkResponse({ standardSchema: aspirationResponse })
  decline(
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: officeNote }) { text }: OfficeNote,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.handling.decline({ id, version, actor }, text);
  }

  @Post('ask')
  @HttpCode(200)
  @Action<AspirationsAction>('aspiration.handle')
  @Versioned()
  @ApiOperation({
    operationId: 'askReporter',
    summary: 'Ask the reporter as the agency; the clock stands still until the reply',
  })
  @ApiOkResponse({ standardSchema: aspirationResponse })
  ask(
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: agencyNote }) body: AgencyNote,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.handling.ask({ id, version, actor }, body);
  }

  @Post('progress')
  @HttpCode(200)
  @Action<AspirationsAction>('aspiration.handle')
  @Versioned()
  @ApiOperation({ operationId: 'logProgress', summary: 'Tell what has been done so far' })
  @ApiOkResponse({ standardSchema: aspirationResponse })
  logProgress(
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: agencyNote }) body: AgencyNote,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.handling.logProgress({ id, version, actor }, body);
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
    @Body({ schema: agencyResponse }) body: AgencyResponse,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.handling.respond({ id, version, actor }, body);
  }
}
