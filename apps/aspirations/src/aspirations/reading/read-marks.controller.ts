import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { MarkedAsRead, ReadMarks } from './read-marks.dto.js';
import { ReadStates } from './read-states.service.js';

@ApiTags('aspirations')
@Controller('v1/aspirations')
export class ReadMarkController {
  constructor(private readonly readStates: ReadStates) {}

  @Post('read-marks')
  @HttpCode(200)
  @Action('aspiration.read')
  @ApiOperation({
    operationId: 'markAspirationsAsRead',
    summary: 'Mark versions of aspirations as read by you, for the filter `unread`; reading them alone does not',
  })
  @ApiOkResponse({ standardSchema: MarkedAsRead })
  mark(@Body({ schema: ReadMarks }) body: ReadMarks, @CurrentActor() actor: Actor): Promise<MarkedAsRead> {
    return this.readStates.mark(body, actor);
  }
}
