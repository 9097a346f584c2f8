import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { ClientNetwork } from '#http-api';
import type { CitizenPermission } from '../../citizen.policy.js';
import { ClaimedPins, NewPinRequest, PinClaim, PinRequestAnswer } from './pin-renewal.dto.js';
import { PinRenewals } from './pin-renewals.service.js';

@ApiTags('tracking')
@Controller('v1')
export class PinRenewalController {
  constructor(private readonly renewals: PinRenewals) {}

  @Post('tracking/renew-pin')
  @HttpCode(202)
  @Header('cache-control', 'no-store')
  @Action<CitizenPermission>('tracking.renew-pin')
  @ApiOperation({
    operationId: 'requestNewPin',
    summary: 'Request a new PIN by the number and the contact of the report; it is sent to the contact on file',
  })
  @ApiAcceptedResponse({ standardSchema: PinRequestAnswer })
  request(
    @Body({ schema: NewPinRequest }) body: NewPinRequest,
    @ClientNetwork() source: string,
  ): Promise<PinRequestAnswer> {
    return this.renewals.request(body, source);
  }

  @Post('pin-renewals/pins')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action<CitizenPermission>('tracking.claim-pins')
  @ApiOperation({ operationId: 'claimNewPins', summary: 'Get new PINs, for the service that sends them' })
  @ApiOkResponse({ standardSchema: ClaimedPins })
  claim(@Body({ schema: PinClaim }) { renewalIds }: PinClaim, @CurrentActor() actor: Actor): Promise<ClaimedPins> {
    return this.renewals.claim(renewalIds, actor);
  }
}
