import { Body, Controller, Header, HttpCode, Post, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { type Call, ClientNetwork, IdempotentCall } from '#http-api';
import { Applies } from '#lifecycle';
import { TrackingKey } from '../../citizens/tracking/tracking.dto.js';
import type { InformationPermission } from '../information-request.policy.js';
import { NewObjection } from '../objections/objection.dto.js';
import { objectionWorkflow } from '../objections/objection.workflow.js';
import { RequestDocuments } from './request-documents.service.js';
import { RequesterObjections } from './requester-objections.service.js';
import { DocumentKey, RequestTrackingResponse } from './request-tracking.dto.js';
import { RequestTracking } from './request-tracking.service.js';

/** POST also for reading, because proxies log addresses and the PIN must not be in them. */
@ApiTags('tracking')
@Controller('v1/tracking/information-request')
export class RequestTrackingController {
  constructor(
    private readonly tracking: RequestTracking,
    private readonly objections: RequesterObjections,
    private readonly documents: RequestDocuments,
  ) {}

  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action<InformationPermission>('tracking.follow-request')
  @ApiOperation({
    operationId: 'followInformationRequest',
    summary: 'Track your request for information, with the decision and what you can do next, in words',
  })
  @ApiOkResponse({ standardSchema: RequestTrackingResponse })
  follow(
    @Body({ schema: TrackingKey }) key: TrackingKey,
    @ClientNetwork() source: string,
  ): Promise<RequestTrackingResponse> {
    return this.tracking.follow(key, source);
  }

  @Post('document')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Header('x-content-type-options', 'nosniff')
  @Header('content-disposition', 'attachment')
  @Action<InformationPermission>('tracking.download-document')
  @ApiOperation({
    operationId: 'downloadInformationDocument',
    summary: 'Download a document that a decision gives you',
  })
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  document(@Body({ schema: DocumentKey }) key: DocumentKey, @ClientNetwork() source: string): Promise<StreamableFile> {
    return this.documents.download(key, source);
  }

  @Post('object')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action<InformationPermission>('tracking.object-to-decision')
  @Applies(objectionWorkflow, 'file')
  @ApiOperation({
    operationId: 'fileInformationObjection',
    summary:
      'Object to the decision on your request, or to its absence, before the superior of the information officer',
  })
  @ApiOkResponse({ standardSchema: RequestTrackingResponse })
  object(
    @Body({ schema: NewObjection }) body: NewObjection,
    @IdempotentCall() call: Call,
    @ClientNetwork() source: string,
  ): Promise<RequestTrackingResponse> {
    return this.objections.file(body, call, source);
  }
}
