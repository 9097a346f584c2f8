import { Body, Controller, Header, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { type Call, Idempotency, IdempotentCall, Versioned } from '#http-api';
import type { AspirationsAction } from '../aspirations.policy.js';
import { ClientReceipts } from './client-receipts.js';
import { receivedAspiration, type ReceivedAspiration, toldAspiration, type ToldAspiration } from './intake.dto.js';
import { Intake } from './intake.service.js';

@ApiTags('aspirations')
@Controller('v1/citizen-aspirations')
export class CitizenController {
  constructor(
    private readonly intake: Intake,
    private readonly receipts: ClientReceipts,
    private readonly idempotency: Idempotency,
  ) {}

  @Post()
  @Header('cache-control', 'no-store')
  @Action<AspirationsAction>('aspiration.tell')
  @Versioned()
  @ApiOperation({ operationId: 'tellAspiration', summary: 'Tell an aspiration as a citizen, without an account' })
  @ApiCreatedResponse({ standardSchema: receivedAspiration })
  tell(
    @Body({ schema: toldAspiration }) told: ToldAspiration,
    @IdempotentCall() call: Call,
  ): Promise<ReceivedAspiration> {
    const now = new Date();
    return this.idempotency.once(call, (tx) =>
      this.receipts.once(tx, { account: null, clientId: told.clientId, content: told }, now, () =>
        this.intake.receive(tx, { ...told, channel: 'CITIZEN', kimId: null }, { account: null, now }),
      ),
    );
  }
}
