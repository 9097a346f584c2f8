import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Call, IdempotentCall, type Page } from '#http-api';
import type { NetworkPermission } from '../network.policy.js';
import { HelpOffers } from './help-offers.service.js';
import { HelpOfferPage, HelpOfferQuery, HelpOfferResponse, NewHelpOffer } from './help.dto.js';

const requestId = z.uuid();

@ApiTags('network')
@Controller('v1/help-requests/:id/offers')
export class HelpOfferController {
  constructor(private readonly offers: HelpOffers) {}

  @Post()
  @Action<NetworkPermission>('network.manage')
  @ApiOperation({ operationId: 'offerHelp', summary: 'Offer help as another KIM' })
  @ApiCreatedResponse({ standardSchema: HelpOfferResponse })
  async offer(
    @Param('id', { schema: requestId }) id: string,
    @Body({ schema: NewHelpOffer }) body: NewHelpOffer,
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HelpOfferResponse> {
    const offer = await this.offers.offer(id, body, actor, call);
    reply.header('location', `/v1/help-requests/${id}/offers`);
    return offer;
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
