import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { MessagePage, MessageQuery } from './message.dto.js';
import type { MessagePermission } from './message.policy.js';
import { MessageList } from './message-list.service.js';

@ApiTags('messages')
@Controller('v1/messages')
export class MessageController {
  constructor(private readonly messages: MessageList) {}

  @Get()
  @Action<MessagePermission>('message.read')
  @ApiOperation({ operationId: 'findMessages', summary: 'List messages and their outcomes, without addresses' })
  @ApiOkResponse({ standardSchema: MessagePage })
  find(@Query({ schema: MessageQuery }) query: MessageQuery): Promise<MessagePage> {
    return this.messages.find(query);
  }
}
