import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '#access';
import { IfMatch } from '#http-api';
import { Transition } from '#lifecycle';
import { AspirationCommands } from '../../aspirations/aspiration-commands.service.js';
import { AspirationResponse as response, type AspirationResponse } from '../../aspirations/aspiration.dto.js';
import { aspirationWorkflow } from '../../aspirations/aspiration.workflow.js';
import { aspirationId } from '../../text-fields.js';
import { Archiving, CompletionRequest, Protection, Referral, Verification } from './verification.dto.js';
import { VerificationService } from './verification.service.js';

@ApiTags('verification')
@Controller('v1/aspirations')
export class VerificationController {
  constructor(
    private readonly verification: VerificationService,
    private readonly commands: AspirationCommands,
  ) {}

  @Transition(aspirationWorkflow, 'verify', {
    summary: 'Verify an aspiration; it is assigned at once when a routing rule names an agency',
    response,
  })
  verify(
    @Param('id', aspirationId) id: string,
    @IfMatch() version: number,
    @Body({ schema: Verification }) body: Verification,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.verification.verify({ id, version, actor }, body);
  }

  @Transition(aspirationWorkflow, 'return', {
    summary: 'Return it to its reporter for completion; the deadline is paused until then',
    response,
  })
  return(
    @Param('id', aspirationId) id: string,
    @IfMatch() version: number,
    @Body({ schema: CompletionRequest }) body: CompletionRequest,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.commands.apply('return', { id, version, actor }, body);
  }

  @Transition(aspirationWorkflow, 'archive', {
    summary: 'Archive it because no agency can act on it; nothing is deleted',
    response,
  })
  archive(
    @Param('id', aspirationId) id: string,
    @IfMatch() version: number,
    @Body({ schema: Archiving }) body: Archiving,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.commands.apply('archive', { id, version, actor }, body, { reason: body.reason });
  }

  @Transition(aspirationWorkflow, 'refer', { summary: 'Refer it to an authority outside the regency', response })
  refer(
    @Param('id', aspirationId) id: string,
    @IfMatch() version: number,
    @Body({ schema: Referral }) body: Referral,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.commands.apply('refer', { id, version, actor }, body, { reason: body.destination });
  }

  @Transition(aspirationWorkflow, 'protect', {
    summary: 'Raise its protection; everything public hides it at once',
    response,
  })
  protect(
    @Param('id', aspirationId) id: string,
    @IfMatch() version: number,
    @Body({ schema: Protection }) body: Protection,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.verification.protect({ id, version, actor }, body);
  }
}
