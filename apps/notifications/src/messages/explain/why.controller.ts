import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action } from '#access';
import { recipientKinds } from '#contracts';
import type { MessagePermission } from '../message.policy.js';
import { MessageWhy, RecipientWhy, RecipientWhyQuery } from './why.dto.js';
import { WhyService } from './why.service.js';

type RecipientKind = (typeof recipientKinds)[number];

@ApiTags('messages')
@Controller('v1')
export class WhyController {
  constructor(private readonly why: WhyService) {}

  @Get('messages/:id/why')
  @Action<MessagePermission>('message.read')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'explainMessage',
    summary: 'Explain what became of a message: its decisions, attempts and receipts in order, without addresses',
  })
  @ApiOkResponse({ standardSchema: MessageWhy })
  ofMessage(@Param('id', { schema: z.uuid() }) id: string): Promise<MessageWhy> {
    return this.why.ofMessage(id);
  }

  @Get('recipients/:kind/:recipientId/messages/why')
  @Action<MessagePermission>('message.read')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'explainRecipient',
    summary: 'Explain which messages about a subject a recipient got, and why there are none',
  })
  @ApiOkResponse({ standardSchema: RecipientWhy })
  ofRecipient(
    @Param('kind', { schema: z.enum(recipientKinds) }) kind: RecipientKind,
    @Param('recipientId', { schema: z.string().max(100) }) recipientId: string,
    @Query({ schema: RecipientWhyQuery }) query: RecipientWhyQuery,
  ): Promise<RecipientWhy> {
    return this.why.ofRecipient(kind, recipientId, query);
  }
}
