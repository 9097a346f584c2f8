import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { Versioned } from '#http-api';
import { Transition, VersionedCommand } from '#lifecycle';
import { AspirationCommands } from '../../aspirations/aspiration-commands.service.js';
import { AspirationResponse as response, type AspirationResponse } from '../../aspirations/aspiration.dto.js';
import { AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';
import { Redaction } from '../../aspirations/redaction/redaction.service.js';
import { aspirationWorkflow } from '../../aspirations/aspiration.workflow.js';
import { replyAction } from '../../aspirations/aspiration.rules.js';
import { CheckRequest, RelayedAnswer, SiteCheck, Verdict } from './closure.dto.js';

/** How an answer is examined by the KIM of the village and by the coordinator, and reaches its citizen. */
@ApiTags('closure')
@Controller('v1/aspirations')
export class ClosureController {
  constructor(
    private readonly commands: AspirationCommands,
    private readonly lifecycle: AspirationLifecycle,
    private readonly redaction: Redaction,
  ) {}

  @Transition(aspirationWorkflow, 'request-check', {
    operationId: 'requestCheck',
    summary: 'Ask a KIM of the village to check an answer on site; it may read the aspiration from now on',
    response,
  })
  requestCheck(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: CheckRequest }) body: CheckRequest,
  ): Promise<AspirationResponse> {
    return this.commands.apply('request-check', command, body);
  }

  @Transition(aspirationWorkflow, 'check', {
    operationId: 'checkAnswer',
    summary: 'Report what you found on site as the KIM that was asked',
    response,
  })
  check(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: SiteCheck }) body: SiteCheck,
  ): Promise<AspirationResponse> {
    return this.commands.apply('check', command, body);
  }

  @Transition(aspirationWorkflow, 'confirm-notified', {
    operationId: 'confirmReporterNotified',
    summary: 'Confirm that you have informed the reporter of the answer in person',
    response,
  })
  confirmNotified(@VersionedCommand() command: VersionedCommand): Promise<AspirationResponse> {
    return this.commands.apply('confirm-notified', command);
  }

  @Post(':id/answer')
  @HttpCode(200)
  @Action('aspiration.relay')
  @Versioned()
  @ApiOperation({
    operationId: 'relayAnswer',
    summary: 'Pass on what the reporter replied to a question, or to a return for completion',
  })
  @ApiOkResponse({ standardSchema: response })
  async answer(
    @VersionedCommand() { id, version, actor }: VersionedCommand,
    @Body({ schema: RelayedAnswer }) { text }: RelayedAnswer,
  ): Promise<AspirationResponse> {
    const input = { text: await this.redaction.redact(id, text, 'answer') };
    return this.commands.change({ id, version, actor }, async (tx) => {
      const aspiration = await this.lifecycle.lock(tx, id);
      await this.lifecycle.applyTo(tx, aspiration, replyAction(aspiration), { version, actor, input });
    });
  }

  @Transition(aspirationWorkflow, 'send-back', {
    operationId: 'sendAnswerBack',
    summary: 'Reject an answer; the agency must act again',
    response,
  })
  sendBack(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: Verdict }) body: Verdict,
  ): Promise<AspirationResponse> {
    return this.commands.apply('send-back', command, body);
  }

  @Transition(aspirationWorkflow, 'uphold', {
    operationId: 'upholdAnswer',
    summary: 'Confirm an answer that the citizen has appealed against',
    response,
  })
  uphold(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: Verdict }) body: Verdict,
  ): Promise<AspirationResponse> {
    return this.commands.apply('uphold', command, body);
  }
}
