import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action } from '#access';
import type { TrainingPermission } from '../training.policy.js';
import { TrainingCalendar } from './training-calendar.service.js';

const calendarType = 'text/calendar; charset=utf-8';

@ApiTags('trainings')
@Controller('v1/trainings')
export class TrainingCalendarController {
  constructor(private readonly calendar: TrainingCalendar) {}

  @Get('calendar.ics')
  @Action<TrainingPermission>('training.read')
  @Header('content-type', calendarType)
  @Header('cache-control', 'public, max-age=300')
  @ApiOperation({ operationId: 'getTrainingCalendar', summary: 'Get the announced trainings as an iCalendar feed' })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  all(): Promise<string> {
    return this.calendar.all();
  }

  @Get(':id/calendar.ics')
  @Action<TrainingPermission>('training.read')
  @Header('content-type', calendarType)
  @Header('cache-control', 'public, max-age=300')
  @ApiOperation({ operationId: 'getCalendarOfTraining', summary: 'Get an announced training as an iCalendar file' })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  one(@Param('id', { schema: z.uuid() }) id: string): Promise<string> {
    return this.calendar.one(id);
  }
}
