import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, Action, type Actor, CurrentActor } from '#access';
import { type Call, Idempotency, IdempotentCall, Versioned } from '#http-api';
import { channelRules } from './channels.js';
import { ClientRequestLog } from './client-request-log.js';
import { IntakeResponse, NewAspiration, ReceivedAspiration } from './intake.dto.js';
import { IntakeRecords } from './intake-records.service.js';
import { Intake } from './intake.service.js';
import { redactSubmission } from './redacted-submission.js';

@ApiTags('aspirations')
@Controller('v1/aspirations')
export class IntakeController {
  constructor(
    private readonly intake: Intake,
    private readonly records: IntakeRecords,
    private readonly requestLog: ClientRequestLog,
    private readonly idempotency: Idempotency,
    private readonly access: Access,
  ) {}

  @Post()
  @Action('aspiration.receive')
  @Versioned()
  @ApiOperation({ operationId: 'receiveAspiration', summary: 'Enter an aspiration, for a citizen or as one' })
  @ApiCreatedResponse({ standardSchema: ReceivedAspiration })
  async receive(
    @Body({ schema: NewAspiration }) entered: NewAspiration,
    @IdempotentCall() call: Call,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReceivedAspiration> {
    const { channel = 'KIM', kimId, villageCode, clientId } = entered;
    const { action } = channelRules[channel];
    // A guard refuses a submission of the channel KIM without a KIM, and names the field.
    if (channel === 'KIM' && kimId === null) this.access.scopes(actor, action);
    else this.access.check(actor, action, { area: villageCode, ...(kimId !== null && { kim: kimId }) });
    const [account, now, redacted] = [actor.subject, new Date(), redactSubmission(entered)];
    const received = await this.idempotency.once(call, (tx) =>
      this.requestLog.once(tx, { account, clientId, content: entered }, now, () =>
        this.intake.receive(tx, redacted, { account, now }),
      ),
    );
    reply.header('location', `/v1/aspirations/${received.id}`).header('cache-control', 'no-store');
    return received;
  }

  @Get(':id/intake')
  @Action('aspiration.read')
  @ApiOperation({
    operationId: 'getIntake',
    summary: 'How an aspiration came in, and what was answered to its questions',
  })
  @ApiOkResponse({ standardSchema: IntakeResponse })
  get(
    @Param('id', { schema: z.uuid().toLowerCase() }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<IntakeResponse> {
    return this.records.get(id, actor);
  }
}
