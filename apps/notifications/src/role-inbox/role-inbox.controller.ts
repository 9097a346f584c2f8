import { Controller, Get, Header, HttpCode, type MessageEvent, Param, Post, Query, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { RoleInboxMessage, RoleInboxPage, RoleInboxState } from './role-inbox.dto.js';
import { InboxStreamQuery } from '../messages/inbox/inbox.dto.js';
import { roleInboxEvents } from '../messages/inbox/inbox-events.schema.js';
import { RoleInboxQuery } from './role-inbox-list.js';
import type { RoleInboxPermission } from './role-inbox.policy.js';
import { RoleInbox } from './role-inbox.service.js';

@ApiTags('inbox')
@Controller('v1/role-inbox')
export class RoleInboxController {
  constructor(private readonly inbox: RoleInbox) {}

  @Get()
  @Action<RoleInboxPermission>('role-inbox.read')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'readRoleInbox',
    summary: 'Find messages to the roles that you hold: what waits for the verifier, coordinator, liaison or editor',
  })
  @ApiOkResponse({ standardSchema: RoleInboxPage })
  read(@Query({ schema: RoleInboxQuery }) query: RoleInboxQuery, @CurrentActor() actor: Actor): Promise<RoleInboxPage> {
    return this.inbox.read(actor, query);
  }

  @Get('state')
  @Action<RoleInboxPermission>('role-inbox.read')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'getRoleInboxState',
    summary: 'Count the messages to your roles that you have not read',
  })
  @ApiOkResponse({ standardSchema: RoleInboxState })
  state(@CurrentActor() actor: Actor): Promise<RoleInboxState> {
    return this.inbox.state(actor);
  }

  @Sse('events')
  @Action<RoleInboxPermission>('role-inbox.read')
  @ApiOperation({
    operationId: 'streamRoleInbox',
    summary:
      'Follow the number of messages to your roles that you have not read as server-sent events, without their content',
  })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: roleInboxEvents } } })
  events(
    @Query({ schema: InboxStreamQuery }) { seconds }: InboxStreamQuery,
    @CurrentActor() actor: Actor,
  ): Observable<MessageEvent> {
    return this.inbox.events(actor, seconds);
  }

  @Post('read')
  @HttpCode(200)
  @Action<RoleInboxPermission>('role-inbox.mark-read')
  @ApiOperation({
    operationId: 'markAllOfRolesRead',
    summary: 'Mark the newest thousand messages to your roles as read by you',
  })
  @ApiOkResponse({ standardSchema: RoleInboxState })
  markAllRead(@CurrentActor() actor: Actor): Promise<RoleInboxState> {
    return this.inbox.markAllRead(actor);
  }

  @Post(':id/read')
  @HttpCode(200)
  @Action<RoleInboxPermission>('role-inbox.mark-read')
  @ApiOperation({ operationId: 'markOfRoleRead', summary: 'Mark a message to one of your roles as read by you' })
  @ApiOkResponse({ standardSchema: RoleInboxMessage })
  markRead(@Param('id', { schema: z.uuid() }) id: string, @CurrentActor() actor: Actor): Promise<RoleInboxMessage> {
    return this.inbox.markRead(actor, id);
  }
}
