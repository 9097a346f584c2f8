import { Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import type { MessagePermission } from '../message.policy.js';
import { InboxMessage, InboxPage, InboxQuery } from './inbox.dto.js';
import { InboxService } from './inbox.service.js';

@ApiTags('inbox')
@Controller('v1/inbox')
export class InboxController {
  constructor(private readonly inbox: InboxService) {}

  @Get()
  @Action<MessagePermission>('inbox.read')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'readInbox', summary: 'List the messages of your own account, newest first' })
  @ApiOkResponse({ standardSchema: InboxPage })
  read(@Query({ schema: InboxQuery }) query: InboxQuery, @CurrentActor() actor: Actor): Promise<InboxPage> {
    return this.inbox.read(actor, query);
  }

  @Post(':id/read')
  @HttpCode(200)
  @Action<MessagePermission>('inbox.mark-read')
  @ApiOperation({ operationId: 'markRead', summary: 'Mark a message as read' })
  @ApiOkResponse({ standardSchema: InboxMessage })
  markRead(@Param('id', { schema: z.uuid() }) id: string, @CurrentActor() actor: Actor): Promise<InboxMessage> {
    return this.inbox.markRead(actor, id);
  }
}
