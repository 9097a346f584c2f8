import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, Action } from '#access';
import { Versioned } from '#http-api';
import { RequestCommand, Transition, type VersionedCommand } from '#lifecycle';
import { AspirationCommands } from '../../aspirations/aspiration-commands.service.js';
import { AspirationResponse as response, type AspirationResponse } from '../../aspirations/aspiration.dto.js';
import { AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';
import { redact } from '../../aspirations/redaction/redacted-text.js';
import { aspirationWorkflow } from '../../aspirations/aspiration.workflow.js';
import { replyAction } from '../../aspirations/aspiration.rules.js';
import { RelayedAnswer, SiteCheck, Verdict } from './closure.dto.js';

/** How an answer is examined by the KIM of the village and by the coordinator, and reaches its citizen. */
@ApiTags('closure')
@Controller('v1/aspirations')
export class ClosureController {
  constructor(
    private readonly commands: AspirationCommands,
    private readonly lifecycle: AspirationLifecycle,
    private readonly access: Access,
  ) {}

  @Transition(aspirationWorkflow, 'check', {
    operationId: 'checkAnswer',
    summary: 'Report what you found on site as the village’s KIM',
    response,
  })
  check(
    @RequestCommand() { id, version, actor }: VersionedCommand,
    @Body({ schema: SiteCheck }) body: SiteCheck,
  ): Promise<AspirationResponse> {
    // The KIM of the village checks, whichever KIM submitted the aspiration.
    const checked = { ...body, text: redact(body.text) };
    return this.commands.change({ id, version, actor }, (tx) =>
      this.lifecycle.apply(tx, 'check', {
        id,
        version,
        actor,
        input: ({ before }) => {
          this.access.check(actor, 'aspiration.check', { kim: body.kimId, area: before.villageCode });
          return checked;
        },
      }),
    );
  }

  @Transition(aspirationWorkflow, 'confirm-notified', {
    operationId: 'confirmReporterNotified',
    summary: 'Confirm that you have informed the reporter of the answer in person',
    response,
  })
  confirmNotified(@RequestCommand() command: VersionedCommand): Promise<AspirationResponse> {
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
  answer(
    @RequestCommand() { id, version, actor }: VersionedCommand,
    @Body({ schema: RelayedAnswer }) { text }: RelayedAnswer,
  ): Promise<AspirationResponse> {
    const input = { text: redact(text) };
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
    @RequestCommand() command: VersionedCommand,
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
    @RequestCommand() command: VersionedCommand,
    @Body({ schema: Verdict }) body: Verdict,
  ): Promise<AspirationResponse> {
    return this.commands.apply('uphold', command, body);
  }
}
