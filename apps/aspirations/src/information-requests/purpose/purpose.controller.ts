import { Body, Controller, Header, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { type Call, ClientNetwork, IdempotentCall, Versioned } from '#http-api';
import { VersionedCommand } from '#lifecycle';
import type { InformationPermission } from '../information-request.policy.js';
import { RequestTrackingResponse } from '../tracking/request-tracking.dto.js';
import { RequestTracking } from '../tracking/request-tracking.service.js';
import { NewPurpose, RequesterPurpose, StatedPurpose } from './purpose.dto.js';
import { RequestPurposes } from './purposes.service.js';

@ApiTags('information requests')
@Controller('v1')
export class PurposeController {
  constructor(
    private readonly purposes: RequestPurposes,
    private readonly tracking: RequestTracking,
  ) {}

  @Put('information-requests/:id/purpose')
  @Action<InformationPermission>('information-request.state-purpose')
  @Versioned()
  @ApiOperation({
    operationId: 'stateInformationPurpose',
    summary: 'State the purpose of a request that has none, on behalf of its requester',
  })
  @ApiOkResponse({ standardSchema: StatedPurpose })
  onBehalf(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: NewPurpose }) body: NewPurpose,
  ): Promise<StatedPurpose> {
    return this.purposes.stateOnBehalf(command, body);
  }

  @Post('tracking/information-request/purpose')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action<InformationPermission>('tracking.state-purpose')
  @ApiOperation({ operationId: 'stateOwnInformationPurpose', summary: 'State the purpose of your request' })
  @ApiOkResponse({ standardSchema: RequestTrackingResponse })
  async byRequester(
    @Body({ schema: RequesterPurpose }) body: RequesterPurpose,
    @IdempotentCall() call: Call,
    @ClientNetwork() source: string,
  ): Promise<RequestTrackingResponse> {
    const { id } = await this.purposes.stateByRequester(body, call, source);
    return this.tracking.view(id);
  }
}
