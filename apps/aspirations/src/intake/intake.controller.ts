import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, Action, type Actor, CurrentActor } from '#access';
import { Explains, Created, type Call, Idempotency, IdempotentCall, Versioned } from '#http-api';
import { Applies } from '#lifecycle';
import { aspirationWorkflow } from '../aspirations/aspiration.workflow.js';
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
  @Applies(aspirationWorkflow, 'receive')
  @Explains({
    en: 'The response has the tracking number and the PIN: give both to the citizen, the PIN is stored as a hash only.',
    id: 'Jawaban memuat nomor pelacakan dan PIN: serahkan keduanya kepada warga, PIN hanya disimpan sebagai hash.',
  })
  @ApiOperation({ operationId: 'receiveAspiration', summary: 'Enter an aspiration, for a citizen or as one' })
  @Created(ReceivedAspiration, '/v1/aspirations/{id}')
  receive(
    @Body({ schema: NewAspiration }) entered: NewAspiration,
    @IdempotentCall() call: Call,
    @CurrentActor() actor: Actor,
  ): Promise<ReceivedAspiration> {
    const { channel = 'KIM', kimId, villageCode, clientId } = entered;
    const { action } = channelRules[channel];
    // A guard refuses a submission of the channel KIM without a KIM, and names the field.
    if (channel === 'KIM' && kimId === null) this.access.scopes(actor, action);
    else this.access.check(actor, action, { area: villageCode, ...(kimId !== null && { kim: kimId }) });
    const [account, now, redacted] = [actor.subject, new Date(), redactSubmission(entered)];
    return this.idempotency.once(call, (tx) =>
      this.requestLog.once(tx, { account, clientId, content: entered }, now, () =>
        this.intake.receive(tx, redacted, { account, now }),
      ),
    );
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
