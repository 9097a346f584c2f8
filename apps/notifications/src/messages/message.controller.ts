import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import type { Page } from '#http-api';
import type { NotificationsAction } from '../notifications.policy.js';
import { messagePage, messageQuery, type MessageQuery, type MessageResponse } from './message.dto.js';
import { MessageList } from './message-list.service.js';

@ApiTags('messages')
@Controller('v1/messages')
export class MessageController {
  constructor(private readonly messages: MessageList) {}

  @Get()
  @Action<NotificationsAction>('message.read')
  @ApiOperation({ operationId: 'findMessages', summary: 'List messages and their outcomes, without addresses' })
  @ApiOkResponse({ standardSchema: messagePage })
  find(@Query({ schema: messageQuery }) query: MessageQuery): Promise<Page<MessageResponse>> {
    return this.messages.find(query);
  }
}
