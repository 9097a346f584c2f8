import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Call, Idempotency, IdempotentCall } from '#http-api';
import type { ClaimPermission } from '../claim.policy.js';
import { EvidencePage, EvidenceQuery, EvidenceResponse, ForeignClaimReview, NewEvidence } from './evidence.dto.js';
import { Evidence } from './evidence.service.js';

const claimId = z.uuid().toLowerCase();

@ApiTags('claims')
@Controller('v1/claims/:id')
export class EvidenceController {
  constructor(
    private readonly evidence: Evidence,
    private readonly idempotency: Idempotency,
  ) {}

  @Get('evidence')
  @Action<ClaimPermission>('claim.read-reports')
  @ApiOperation({ operationId: 'listClaimEvidence', summary: 'The evidence on a claim with its sources, oldest first' })
  @ApiOkResponse({ standardSchema: EvidencePage })
  list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: claimId }) id: string,
    @Query({ schema: EvidenceQuery }) query: EvidenceQuery,
  ): Promise<EvidencePage> {
    return this.evidence.list(actor, id, query);
  }

  @Post('evidence')
  @Action<ClaimPermission>('claim.add-evidence')
  @ApiOperation({ operationId: 'addClaimEvidence', summary: 'Add evidence with its source' })
  @ApiCreatedResponse({ standardSchema: EvidenceResponse })
  addSource(
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Param('id', { schema: claimId }) id: string,
    @Body({ schema: NewEvidence }) body: NewEvidence,
  ): Promise<EvidenceResponse> {
    return this.idempotency.once(call, (tx) => this.evidence.addSource(tx, actor, id, body));
  }

  @Post('evidence/claim-review')
  @Action<ClaimPermission>('claim.add-evidence')
  @ApiOperation({
    operationId: 'addForeignClaimReview',
    summary: 'Add the verdict of another fact checker as evidence: its ClaimReview of schema.org',
  })
  @ApiCreatedResponse({ standardSchema: EvidenceResponse })
  addReview(
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Param('id', { schema: claimId }) id: string,
    @Body({ schema: ForeignClaimReview }) body: ForeignClaimReview,
  ): Promise<EvidenceResponse> {
    return this.idempotency.once(call, (tx) => this.evidence.addReview(tx, actor, id, body));
  }
}
