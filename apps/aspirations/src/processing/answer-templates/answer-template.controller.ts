import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, Action, type Actor, CurrentActor } from '#access';
import { Created, type Call, Idempotency, IdempotentCall, IfMatch, Versioned } from '#http-api';
import { agencyId } from '../../agencies/agency.dto.js';
import {
  AnswerDraft,
  AnswerTemplateEntry,
  AnswerTemplateList,
  AnswerTemplateQuery,
  AnswerTemplateResponse,
} from './answer-template.dto.js';
import { AnswerTemplates } from './answer-template.service.js';

const ofAgency = { schema: agencyId };
const uuid = { schema: z.uuid().toLowerCase() };

@ApiTags('answer templates')
@Controller('v1')
export class AnswerTemplateController {
  constructor(
    private readonly templates: AnswerTemplates,
    private readonly idempotency: Idempotency,
    private readonly access: Access,
  ) {}

  @Get('agencies/:agency/answer-templates')
  @Action('answer-template.read')
  @ApiOperation({
    operationId: 'listAnswerTemplates',
    summary: 'List the answer templates of an agency, by name',
  })
  @ApiOkResponse({ standardSchema: AnswerTemplateList })
  list(
    @Param('agency', ofAgency) agency: string,
    @Query({ schema: AnswerTemplateQuery }) query: AnswerTemplateQuery,
    @CurrentActor() actor: Actor,
  ): Promise<AnswerTemplateList> {
    this.access.check(actor, 'answer-template.read', { agency });
    return this.templates.list(agency, query);
  }

  @Post('agencies/:agency/answer-templates')
  @Action('answer-template.record')
  @Versioned()
  @ApiOperation({ operationId: 'addAnswerTemplate', summary: 'Add an answer template' })
  @Created(AnswerTemplateResponse, '/v1/agencies/:agency/answer-templates/{id}')
  add(
    @Param('agency', ofAgency) agency: string,
    @Body({ schema: AnswerTemplateEntry }) entry: AnswerTemplateEntry,
    @IdempotentCall() call: Call,
    @CurrentActor() actor: Actor,
  ): Promise<AnswerTemplateResponse> {
    this.access.check(actor, 'answer-template.record', { agency });
    return this.idempotency.once(call, (tx) => this.templates.add(tx, agency, entry, actor.subject));
  }

  @Put('agencies/:agency/answer-templates/:id')
  @Action('answer-template.record')
  @Versioned()
  @ApiOperation({ operationId: 'changeAnswerTemplate', summary: 'Change an answer template' })
  @ApiOkResponse({ standardSchema: AnswerTemplateResponse })
  change(
    @Param('agency', ofAgency) agency: string,
    @Param('id', uuid) id: string,
    @IfMatch() version: number,
    @Body({ schema: AnswerTemplateEntry }) entry: AnswerTemplateEntry,
    @CurrentActor() actor: Actor,
  ): Promise<AnswerTemplateResponse> {
    this.access.check(actor, 'answer-template.record', { agency });
    return this.templates.change({ agencyId: agency, id, version }, entry, actor.subject);
  }

  @Delete('agencies/:agency/answer-templates/:id')
  @HttpCode(204)
  @Action('answer-template.record')
  @ApiOperation({ operationId: 'retireAnswerTemplate', summary: 'Retire an answer template' })
  @ApiNoContentResponse()
  retire(
    @Param('agency', ofAgency) agency: string,
    @Param('id', uuid) id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    this.access.check(actor, 'answer-template.record', { agency });
    return this.templates.retire({ agencyId: agency, id, version }, actor.subject);
  }

  @Get('aspirations/:id/answer-drafts/:template')
  @Action('answer-template.read')
  @ApiOperation({ operationId: 'draftAnswer', summary: 'Render a template for an aspiration; nothing is sent' })
  @ApiOkResponse({ standardSchema: AnswerDraft })
  draft(
    @Param('id', uuid) id: string,
    @Param('template', uuid) template: string,
    @CurrentActor() actor: Actor,
  ): Promise<AnswerDraft> {
    return this.templates.draft(id, template, actor);
  }
}
