import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import type { TrainingPermission } from '../training.policy.js';
import { SuggestionQuery, Suggestions } from './suggestion.dto.js';
import { SuggestionService } from './suggestion.service.js';

@ApiTags('trainings')
@Controller('v1/training-suggestions')
export class SuggestionController {
  constructor(private readonly service: SuggestionService) {}

  @Get()
  @Action<TrainingPermission>('training.suggest')
  @ApiOperation({ operationId: 'suggestTrainings', summary: 'Suggest KIM to train next, with the reasons' })
  @ApiOkResponse({ standardSchema: Suggestions })
  next(@Query({ schema: SuggestionQuery }) query: SuggestionQuery, @CurrentActor() actor: Actor): Promise<Suggestions> {
    return this.service.next(query, actor);
  }
}
