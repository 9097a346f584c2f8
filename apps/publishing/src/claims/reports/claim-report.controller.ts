import { Body, Controller, Get, Header, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, Action, type Actor, CurrentActor } from '#access';
import { AcceptsUpload, type Attachment, attachmentResponse, imageTypes } from '#attachments';
import { type Call, ClientNetwork, Idempotency, IdempotentCall } from '#http-api';
import { Applies } from '#lifecycle';
import type { ClaimPermission } from '../claim.policy.js';
import { ClaimQueries } from '../claim-queries.js';
import { claimWorkflow } from '../claim.workflow.js';
import { ClaimPictures } from './claim-pictures.js';
import { ClaimReceipt, NewClaimReport, PublicClaimReport } from './claim-report.dto.js';
import { ClaimReports } from './claim-report.service.js';

const receiptCode = z.string().min(1).max(40);

@ApiTags('claims')
@Controller('v1')
export class ClaimReportController {
  constructor(
    private readonly reports: ClaimReports,
    private readonly pictures: ClaimPictures,
    private readonly queries: ClaimQueries,
    private readonly idempotency: Idempotency,
    private readonly access: Access,
  ) {}

  @Post('public-claim-reports')
  @Header('cache-control', 'no-store')
  @Action<ClaimPermission>('claim.report')
  @Applies(claimWorkflow, 'report')
  @ApiOperation({ operationId: 'reportClaim', summary: 'Report a claim that may be false, without an account' })
  @ApiCreatedResponse({ standardSchema: ClaimReceipt })
  reportInPublic(
    @IdempotentCall() call: Call,
    @ClientNetwork() network: string,
    @Body({ schema: PublicClaimReport }) body: PublicClaimReport,
  ): Promise<ClaimReceipt> {
    const reported = { ...body, kimId: null, attachmentIds: [] };
    return this.idempotency.once(call, (tx) =>
      this.reports.receive(tx, reported, { account: null, network }, new Date()),
    );
  }

  @Post('claim-reports')
  @Header('cache-control', 'no-store')
  @Action<ClaimPermission>('claim.report-for-kim')
  @Applies(claimWorkflow, 'report')
  @ApiOperation({ operationId: 'reportClaimForKim', summary: 'Report a claim that may be false, as a member of a KIM' })
  @ApiCreatedResponse({ standardSchema: ClaimReceipt })
  reportForKim(
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Body({ schema: NewClaimReport }) body: NewClaimReport,
  ): Promise<ClaimReceipt> {
    this.access.check(actor, 'claim.report-for-kim' satisfies ClaimPermission, { kim: body.kimId });
    return this.idempotency.once(call, (tx) => this.reports.receive(tx, body, { account: actor.subject }, new Date()));
  }

  @Post('claim-reports/:receipt/pictures')
  @AcceptsUpload(imageTypes)
  @Header('cache-control', 'no-store')
  @Action<ClaimPermission>('claim.report')
  @ApiOperation({
    operationId: 'addPictureToClaimReport',
    summary: 'Add a picture to a claim that you reported, up to three while the claim has no verdict',
  })
  @ApiCreatedResponse({ standardSchema: attachmentResponse })
  addPicture(
    @Param('receipt', { schema: receiptCode }) receipt: string,
    @Req() request: FastifyRequest,
    @CurrentActor() actor: Actor | undefined,
    @ClientNetwork() network: string,
    @IdempotentCall() call: Call,
  ): Promise<Attachment> {
    const sender = actor ? { account: actor.subject } : ({ account: null, network } as const);
    return this.pictures.receive(request.raw, receipt, sender, call);
  }

  @Get('claim-reports/:receipt')
  @Header('cache-control', 'no-store')
  @Action<ClaimPermission>('claim.follow')
  @ApiOperation({ operationId: 'followClaimReport', summary: 'What became of a claim that you reported' })
  @ApiOkResponse({ standardSchema: ClaimReceipt })
  follow(@Param('receipt', { schema: receiptCode }) receipt: string): Promise<ClaimReceipt> {
    return this.queries.follow(receipt);
  }
}
