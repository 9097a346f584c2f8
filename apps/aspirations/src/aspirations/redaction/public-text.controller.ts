import { Body, Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, Action, type Actor, CurrentActor } from '#access';
import { Database } from '#database';
import { Versioned } from '#http-api';
import { Transition, VersionedCommand } from '#lifecycle';
import { suspectedData } from '#text';
import { aspirationId } from '../../text-fields.js';
import { AspirationCommands } from '../aspiration-commands.service.js';
import { AspirationResponse } from '../aspiration.dto.js';
import { Aspirations } from '../aspiration.service.js';
import { targetOf } from '../aspiration.step.js';
import { aspirationWorkflow } from '../aspiration.workflow.js';
import { PublicTextRedaction, PublicTextResponse } from './public-text.dto.js';
import { versionsOfPublicText } from './public-text.observer.js';

/** How a coordinator examines what KIM and the public read of a report, and masks what the intake could not recognise. */
@ApiTags('verification')
@Controller('v1/aspirations')
export class PublicTextController {
  constructor(
    private readonly aspirations: Aspirations,
    private readonly commands: AspirationCommands,
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  @Get(':id/public-text')
  @Action('aspiration.redact')
  @Versioned()
  @ApiOperation({
    operationId: 'getPublicText',
    summary: 'Read the public text of an aspiration, what in it may identify a person, and its versions',
  })
  @ApiOkResponse({ standardSchema: PublicTextResponse })
  async get(@Param('id', aspirationId) id: string, @CurrentActor() actor: Actor): Promise<PublicTextResponse> {
    const aspiration = await this.aspirations.get(id);
    this.access.check(actor, 'aspiration.redact', targetOf(aspiration));
    const { titleMasked: title, bodyMasked: body } = aspiration;
    const versions = await versionsOfPublicText(this.database, id);
    return {
      title,
      body,
      suspected: suspectedData(`${title}\n${body}`).map(({ kind, words }) => ({ kind, words })),
      versions: versions.map((version) => ({ ...version, at: version.at.toISOString() })),
    };
  }

  @Transition(aspirationWorkflow, 'redact', {
    operationId: 'redactPublicText',
    summary: 'Mask passages of the public text by hand; what the citizen wrote stays for those who work on it',
    response: AspirationResponse,
  })
  redact(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: PublicTextRedaction }) body: PublicTextRedaction,
  ): Promise<AspirationResponse> {
    return this.commands.apply('redact', command, body);
  }
}
