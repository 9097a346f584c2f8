import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { ListFile, listFile, type ListRows, type ListPage } from '#http-api';
import { memberFileColumns, MemberFileQuery, MemberQuery } from './member-list.js';
import { MemberList } from './member-list.service.js';
import { type FoundMember, FoundMemberPage } from './member.dto.js';
import type { MemberPermission } from './member.policy.js';

/** Members of all KIM within the scope of the caller. */
@ApiTags('members')
@Controller('v1')
export class MemberListController {
  constructor(private readonly list: MemberList) {}

  @Get('members')
  @Action<MemberPermission>('member.read-names')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'findMembers',
    summary: 'Find members of the KIM within the scope of the caller by name; each access to a name is logged',
  })
  @ApiOkResponse({ standardSchema: FoundMemberPage })
  find(
    @Query({ schema: MemberQuery }) query: MemberQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ListPage<FoundMember>> {
    return this.list.find(query, 'member-list', actor);
  }

  @Action<MemberPermission>('member.read-names')
  @ListFile('members')
  @ApiOperation({
    operationId: 'exportMembers',
    summary: 'Export the members whose names you may read; each access to a name is logged',
  })
  file(@Query({ schema: MemberFileQuery }) query: MemberFileQuery, @CurrentActor() actor: Actor): Promise<ListRows> {
    return listFile(memberFileColumns, (page) => this.list.find({ ...query, ...page }, 'member-file', actor));
  }
}
