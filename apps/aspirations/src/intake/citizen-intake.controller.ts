import { Body, Controller, Get, Header, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, Action, type Actor, CurrentActor } from '#access';
import {
  Explains,
  type Call,
  ClientNetwork,
  Idempotency,
  IdempotentCall,
  type Page,
  pageQuery,
  pageSchema,
  Versioned,
} from '#http-api';
import { Applies } from '#lifecycle';
import { aspirationWorkflow } from '../aspirations/aspiration.workflow.js';
import { citizenAccountOf } from './citizen-account.js';
import { ClientRequestLog } from './client-request-log.js';
import { OwnAspiration, ReceivedAspiration, CitizenAspiration } from './intake.dto.js';
import { IntakeRecords } from './intake-records.service.js';
import { Intake } from './intake.service.js';
import { redactSubmission } from './redacted-submission.js';

const ownQuery = z.strictObject(pageQuery);

@ApiTags('aspirations')
@Controller('v1/citizen-aspirations')
export class CitizenIntakeController {
  constructor(
    private readonly intake: Intake,
    private readonly records: IntakeRecords,
    private readonly requestLog: ClientRequestLog,
    private readonly idempotency: Idempotency,
    private readonly access: Access,
  ) {}

  @Post()
  @Header('cache-control', 'no-store')
  @Action('aspiration.submit')
  @Versioned()
  @Applies(aspirationWorkflow, 'receive')
  @Explains({
    en: 'The response has the tracking number and the PIN: show both to the citizen at once, the PIN is stored as a hash only.',
    id: 'Jawaban memuat nomor pelacakan dan PIN: tampilkan keduanya kepada warga saat itu juga, PIN hanya disimpan sebagai hash.',
  })
  @ApiOperation({
    operationId: 'submitAspiration',
    summary: 'Submit an aspiration as a citizen, with or without an account',
  })
  @ApiCreatedResponse({ standardSchema: ReceivedAspiration })
  submit(
    @Body({ schema: CitizenAspiration }) submission: CitizenAspiration,
    @IdempotentCall() call: Call,
    @ClientNetwork() network: string,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<ReceivedAspiration> {
    const now = new Date();
    const account = citizenAccountOf(this.access, actor);
    const redacted = redactSubmission({ ...submission, channel: 'CITIZEN', kimId: null });
    return this.idempotency.once(call, (tx) =>
      this.requestLog.once(tx, { account, clientId: submission.clientId, content: submission }, now, () =>
        this.intake.receive(tx, redacted, { account, network, now }),
      ),
    );
  }

  @Get()
  @Header('cache-control', 'no-store')
  @Action('aspiration.read-own')
  @ApiOperation({
    operationId: 'listOwnAspirations',
    summary: 'List the aspirations that you have submitted, newest first',
  })
  @ApiOkResponse({ standardSchema: pageSchema(OwnAspiration).meta({ id: 'OwnAspirationPage' }) })
  list(
    @Query({ schema: ownQuery }) query: z.infer<typeof ownQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<Page<OwnAspiration>> {
    return this.records.own(query, actor.subject);
  }
}
