import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, Action, type Actor, CurrentActor } from '#access';
import { type Call, Idempotency, IdempotentCall, Versioned } from '#http-api';
import type { AspirationsAction } from '../aspirations.policy.js';
import { newAspiration, type NewAspiration, receivedAspiration, type ReceivedAspiration } from './intake.dto.js';
import { Intake } from './intake.service.js';

@ApiTags('aspirations')
@Controller('v1/aspirations')
export class IntakeController {
  constructor(
    private readonly intake: Intake,
    private readonly idempotency: Idempotency,
    private readonly access: Access,
  ) {}

  @Post()
  @Action<AspirationsAction>('aspiration.receive')
  @Versioned()
  @ApiOperation({ operationId: 'receiveAspiration', summary: 'Enter an aspiration on behalf of a citizen' })
  @ApiCreatedResponse({ standardSchema: receivedAspiration })
  async receive(
    @Body({ schema: newAspiration }) entered: NewAspiration,
    @IdempotentCall() call: Call,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReceivedAspiration> {
    this.access.check(actor, 'aspiration.receive', { kim: entered.kimId, area: entered.villageCode });
    const received = await this.idempotency.once(call, (tx) =>
      this.intake.receive(tx, entered, actor.subject, new Date()),
    );
    reply.header('location', `/v1/aspirations/${received.id}`).header('cache-control', 'no-store');
    return received;
  }
}
