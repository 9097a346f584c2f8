import { Body, Controller, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { Versioned } from '#http-api';
import { VersionedCommand } from '#lifecycle';
import { AspirationResponse } from '../../aspirations/aspiration.dto.js';
import { AspirationCommands } from '../../aspirations/aspiration-commands.service.js';
import { NewAnswers } from './answer-update.dto.js';
import { Redaction } from '../../aspirations/redaction/redaction.service.js';
import { AnswerUpdates, withMaskedAnswers } from './answer-update.service.js';

@ApiTags('aspirations')
@Controller('v1/aspirations/:id/form-answers')
export class AnswerUpdateController {
  constructor(
    private readonly commands: AspirationCommands,
    private readonly answerUpdates: AnswerUpdates,
    private readonly redaction: Redaction,
  ) {}

  @Put()
  @Action('aspiration.update-answers')
  @Versioned()
  @ApiOperation({
    operationId: 'updateAnswers',
    summary: 'Answer open questions of an aspiration on behalf of its citizen',
  })
  @ApiOkResponse({ standardSchema: AspirationResponse })
  async update(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: NewAnswers }) given: NewAnswers,
  ): Promise<AspirationResponse> {
    const masked = withMaskedAnswers(given, await this.redaction.people(command.id));
    return this.commands.change(command, (tx) => this.answerUpdates.update(tx, command, masked));
  }
}
