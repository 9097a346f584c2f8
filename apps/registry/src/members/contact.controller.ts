import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, Action, type Actor, CurrentActor } from '#access';
import { contactPurposes } from '#contracts';
import { IfMatch, type Page, Versioned } from '#http-api';
import { Applies } from '#lifecycle';
import type { MemberPermission } from './member.policy.js';
import { AccessLog } from './access-log.service.js';
import {
  type AccessLogEntry,
  AccessLogPage,
  AccessLogQuery,
  ContactClaim,
  ContactEdit,
  ContactResponse,
  ResolvedContacts,
} from './contact.dto.js';
import { MemberContacts } from './member-contacts.service.js';
import { memberWorkflow } from './member.workflow.js';
import { PersonalDataService } from './personal-data.service.js';

@ApiTags('contacts')
@Controller('v1')
export class ContactController {
  constructor(
    private readonly contacts: MemberContacts,
    private readonly personalData: PersonalDataService,
    private readonly accessLog: AccessLog,
    private readonly access: Access,
  ) {}

  @Post('contacts/resolve')
  @HttpCode(200)
  @Action<MemberPermission>('contact.resolve')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'resolveContacts',
    summary: 'Get contact data of members for a purpose of the calling service; the access is logged',
  })
  @ApiOkResponse({ standardSchema: ResolvedContacts })
  async resolve(
    @Body({ schema: ContactClaim }) { purpose, ...selection }: ContactClaim,
    @CurrentActor() actor: Actor,
  ): Promise<ResolvedContacts> {
    this.access.check(actor, 'contact.resolve' satisfies MemberPermission, { purpose });
    return { contacts: await this.contacts.open(selection, contactPurposes[purpose], actor) };
  }

  @Get('members/:id/contact')
  @Action<MemberPermission>('contact.read')
  @Versioned()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'getContact',
    summary: 'Get the personal data of a member, for the member and the office of the KIM; the access is logged',
  })
  @ApiOkResponse({ standardSchema: ContactResponse })
  view(@Param('id', { schema: z.uuid() }) id: string, @CurrentActor() actor: Actor): Promise<ContactResponse> {
    return this.personalData.view(id, actor);
  }

  @Put('members/:id/contact')
  @Action<MemberPermission>('contact.edit')
  @Versioned()
  @Header('cache-control', 'no-store')
  @Applies(memberWorkflow, 'edit-contact')
  @ApiOperation({
    operationId: 'editContact',
    summary:
      'Change the personal data of a member, by the member or the office of the KIM; without a linked account, also by a mandate',
  })
  @ApiOkResponse({ standardSchema: ContactResponse })
  edit(
    @Param('id', { schema: z.uuid() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: ContactEdit }) { memberId: _memberId, version: _version, ...person }: ContactEdit,
    @CurrentActor() actor: Actor,
  ): Promise<ContactResponse> {
    return this.personalData.edit(id, version, person, actor);
  }

  @Get('members/:id/access-log')
  @Action<MemberPermission>('access-log.read')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getAccessLog', summary: "List the reads of a member's personal data, newest first" })
  @ApiOkResponse({ standardSchema: AccessLogPage })
  log(
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: AccessLogQuery }) query: AccessLogQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<AccessLogEntry>> {
    return this.accessLog.of(id, query, actor);
  }
}
