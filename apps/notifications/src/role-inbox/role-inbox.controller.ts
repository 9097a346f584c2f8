import { Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { RoleInboxMessage, RoleInboxPage, RoleInboxState } from './role-inbox.dto.js';
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

  @Post('read')
  @HttpCode(200)
  @Action<RoleInboxPermission>('role-inbox.mark-read')
  @ApiOperation({
    operationId: 'markAllOfRolesRead',
    summary: 'Mark the messages to your roles as read by you, a thousand at once',
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
