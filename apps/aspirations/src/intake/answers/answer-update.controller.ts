import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { IfMatch, Versioned } from '#http-api';
import { AspirationResponse } from '../../aspirations/aspiration.dto.js';
import { AspirationCommands } from '../../aspirations/aspiration-commands.service.js';
import { NewAnswers } from './answer-update.dto.js';
import { AnswerUpdates } from './answer-update.service.js';

@ApiTags('aspirations')
@Controller('v1/aspirations/:id/form-answers')
export class AnswerUpdateController {
  constructor(
    private readonly commands: AspirationCommands,
    private readonly answerUpdates: AnswerUpdates,
  ) {}

  @Put()
  @Action('aspiration.update-answers')
  @Versioned()
  @ApiOperation({
    operationId: 'updateAnswers',
    summary: 'Answer open questions of an aspiration on behalf of its citizen',
  })
  @ApiOkResponse({ standardSchema: AspirationResponse })
  update(
    @Param('id', { schema: z.uuid().toLowerCase() }) id: string,
    @IfMatch() version: number,
    @Body({ schema: NewAnswers }) given: NewAnswers,
    @CurrentActor() actor: Actor,
  ): Promise<AspirationResponse> {
    return this.commands.change({ id, version, actor }, (tx) =>
      this.answerUpdates.update(tx, { id, version, actor }, given),
    );
  }
}
