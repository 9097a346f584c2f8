import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { AcceptsFile, fileBytes, ListFile, listFile, type ListRows } from '#http-api';
import { Applies } from '#lifecycle';
import type { ParticipationPermission } from './participation.policy.js';
import { ScoresStored } from './registration.dto.js';
import { RegistrationList } from './registration-list.service.js';
import { RegistrationService } from './registration.service.js';
import { registrationWorkflow } from './registration.workflow.js';
import { maxScoreFileBytes, readScores, scoreFileColumns } from './score-file.js';

const uuid = z.uuid();

/** The scores of a training as a file: taken out, filled in, and sent back. */
@ApiTags('trainings')
@Controller('v1/trainings/:id')
export class ScoreFileController {
  constructor(
    private readonly registrations: RegistrationService,
    private readonly list: RegistrationList,
  ) {}

  @ListFile('scores')
  @Action<ParticipationPermission>('training.score')
  @ApiOperation({
    operationId: 'exportTrainingScores',
    summary: 'Export the participants with their scores, to be filled in; each access to a name is logged',
  })
  file(@Param('id', { schema: uuid }) id: string, @CurrentActor() actor: Actor): Promise<ListRows> {
    return listFile(scoreFileColumns, (page) =>
      this.list.of(id, { sort: 'oldest', status: ['REGISTERED'], ...page }, actor),
    );
  }

  @Post('scores/file')
  @HttpCode(200)
  @AcceptsFile('table')
  @Action<ParticipationPermission>('training.score')
  @Applies(registrationWorkflow, 'score')
  @ApiOperation({
    operationId: 'importTrainingScores',
    summary: 'Store the test scores of a CSV or XLSX file, such as the exported one, all or none',
  })
  @ApiOkResponse({ standardSchema: ScoresStored })
  async store(
    @Param('id', { schema: uuid }) id: string,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<ScoresStored> {
    const { items, pointerOf } = await readScores(await fileBytes(body, 'table', maxScoreFileBytes));
    return this.registrations.scoreAll(id, { items }, actor, pointerOf);
  }
}
