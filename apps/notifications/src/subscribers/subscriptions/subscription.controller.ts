import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { ClientNetwork } from '#http-api';
import type { SubscriberPermission } from '../subscriber.policy.js';
import { consentTexts } from './consents.js';
import { Confirmation, ConsentText, NewSubscription, SubscriptionReceived } from './subscription.dto.js';
import { Subscriptions } from './subscriptions.service.js';

@ApiTags('subscriptions')
@Controller('v1')
export class SubscriptionController {
  constructor(private readonly subscriptions: Subscriptions) {}

  @Get('subscriptions/consent')
  @Action<SubscriberPermission>('subscription.create')
  @ApiOperation({
    operationId: 'getConsentText',
    summary: 'Get the text that a subscriber agrees to, with its version',
  })
  @ApiOkResponse({ standardSchema: ConsentText })
  consent(): ConsentText {
    const { version, ...texts } = consentTexts.subscription;
    return { version, texts };
  }

  @Post('subscriptions')
  @HttpCode(202)
  @Header('cache-control', 'no-store')
  @Action<SubscriberPermission>('subscription.create')
  @ApiOperation({
    operationId: 'subscribe',
    summary: 'Subscribe an address to information of the regency; a code is sent to it, and confirms it',
  })
  @ApiAcceptedResponse({ standardSchema: SubscriptionReceived })
  async subscribe(
    @Body({ schema: NewSubscription }) wanted: NewSubscription,
    @ClientNetwork() network: string,
  ): Promise<SubscriptionReceived> {
    await this.subscriptions.create(wanted, network);
    return { status: 'CONFIRMATION_REQUESTED' };
  }

  @Post('contact-points/confirm')
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  @Action<SubscriberPermission>('contact-point.confirm')
  @ApiOperation({
    operationId: 'confirmContactPoint',
    summary: 'Confirm an address with the token or the code that was sent to it',
  })
  @ApiNoContentResponse()
  confirm(@Body({ schema: Confirmation }) proof: Confirmation): Promise<void> {
    return this.subscriptions.confirm(proof);
  }
}
