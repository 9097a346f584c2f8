import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Action } from '#access';
import { Explains, AcceptsForm } from '#http-api';
import type { SubscriberPermission } from '../subscriber.policy.js';
import { pageHeaders, unsubscribedPage, unsubscribePage } from './unsubscribe-page.js';
import { Unsubscribes } from './unsubscribes.js';

const tokenSchema = z.string().max(100);
const OneClick = z.object({ 'List-Unsubscribe': z.string().max(20).optional() }).optional();

@ApiTags('subscriptions')
@Controller('v1/unsubscribe')
@Action<SubscriberPermission>('subscription.end')
export class UnsubscribeController {
  constructor(private readonly unsubscribes: Unsubscribes) {}

  @Get(':token')
  @ApiOperation({ operationId: 'askToUnsubscribe', summary: 'Get the page that asks whether to end mailings' })
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  ask(@Param('token', { schema: tokenSchema }) token: string, @Res({ passthrough: true }) reply: FastifyReply): string {
    this.unsubscribes.check(token);
    reply.headers(pageHeaders);
    return unsubscribePage;
  }

  @Post(':token')
  @HttpCode(200)
  @AcceptsForm()
  @Explains({
    en: 'Works without signing in and takes effect at once, as RFC 8058 requires of mail programs.',
    id: 'Berlaku tanpa masuk dan seketika, sesuai RFC 8058 untuk program surel.',
  })
  @ApiOperation({
    operationId: 'unsubscribe',
    summary: 'End mailings to the address of a link; by one click in a mail program, too (RFC 8058)',
  })
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  async unsubscribe(
    @Param('token', { schema: tokenSchema }) token: string,
    @Body({ schema: OneClick }) body: z.output<typeof OneClick>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.unsubscribes.byToken(token, body?.['List-Unsubscribe'] === 'One-Click' ? 'ONE_CLICK' : 'LINK');
    reply.headers(pageHeaders);
    return unsubscribedPage;
  }
}
