import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Created, type Call, IdempotentCall, type Page } from '#http-api';
import { Applies } from '#lifecycle';
import type { NetworkPermission } from '../network.policy.js';
import { HelpOffers } from './help-offers.service.js';
import { HelpOfferPage, HelpOfferQuery, HelpOfferResponse, NewHelpOffer } from './help.dto.js';
import { helpWorkflow } from './help.workflow.js';

const requestId = z.uuid();

@ApiTags('network')
@Controller('v1/help-requests/:id/offers')
export class HelpOfferController {
  constructor(private readonly offers: HelpOffers) {}

  @Post()
  @Action<NetworkPermission>('network.manage')
  @Applies(helpWorkflow, 'offer')
  @ApiOperation({ operationId: 'offerHelp', summary: 'Offer help as another KIM' })
  @Created(HelpOfferResponse, '/v1/help-requests/:id/offers')
  offer(
    @Param('id', { schema: requestId }) id: string,
    @Body({ schema: NewHelpOffer }) body: NewHelpOffer,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
  ): Promise<HelpOfferResponse> {
    return this.offers.offer(id, body, actor, call);
  }

  @Get()
  @Action<NetworkPermission>('help.read-internal')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'listHelpOffers',
    summary: 'List offers: all for the requesting KIM, their own for others',
  })
  @ApiOkResponse({ standardSchema: HelpOfferPage })
  find(
    @Param('id', { schema: requestId }) id: string,
    @Query({ schema: HelpOfferQuery }) query: HelpOfferQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<HelpOfferResponse>> {
    return this.offers.of(id, query, actor);
  }
}
