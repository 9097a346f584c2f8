import { Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import type { Page } from '#http-api';
import type { NotificationsAction } from '../notifications.policy.js';
import { inboxMessage, type InboxMessage, inboxPage, inboxQuery, type InboxQuery } from './inbox.dto.js';
import { InboxService } from './inbox.service.js';

@ApiTags('inbox')
@Controller('v1/inbox')
export class InboxController {
  constructor(private readonly inbox: InboxService) {}

  @Get()
  @Action<NotificationsAction>('inbox.read')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'readInbox', summary: 'List the messages of your own account, newest first' })
  @ApiOkResponse({ standardSchema: inboxPage })
  read(@Query({ schema: inboxQuery }) query: InboxQuery, @CurrentActor() actor: Actor): Promise<Page<InboxMessage>> {
    return this.inbox.read(actor, query);
  }

  @Post(':id/read')
  @HttpCode(200)
  @Action<NotificationsAction>('inbox.mark-read')
  @ApiOperation({ operationId: 'markRead', summary: 'Mark a message as read' })
  @ApiOkResponse({ standardSchema: inboxMessage })
  markRead(@Param('id', { schema: z.uuid() }) id: string, @CurrentActor() actor: Actor): Promise<InboxMessage> {
    return this.inbox.markRead(actor, id);
  }
}
