import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { IfMatch, Versioned } from '#http-api';
import type { DeadlinePermission } from '../deadline.policy.js';
import { deadlineError } from '../deadline.errors.js';
import { CalendarHistoryResponse, Holidays, HolidaysResponse, year } from './holiday.dto.js';
import { HolidayCalendar } from './holiday.service.js';

@ApiTags('calendar')
@Controller('v1/holidays')
export class HolidayController {
  constructor(private readonly calendar: HolidayCalendar) {}

  @Get(':year')
  @Action<DeadlinePermission>('holiday.read')
  @Versioned()
  @ApiOperation({ operationId: 'getHolidays', summary: 'Get the days off of a year' })
  @ApiOkResponse({ standardSchema: HolidaysResponse })
  get(@Param('year', { schema: year }) of: number): Promise<HolidaysResponse> {
    return this.calendar.get(of);
  }

  @Get(':year/history')
  @Action<DeadlinePermission>('holiday.read')
  @ApiOperation({
    operationId: 'getCalendarHistory',
    summary: 'Get all versions of the days off of a year, with their decrees',
  })
  @ApiOkResponse({ standardSchema: CalendarHistoryResponse })
  history(@Param('year', { schema: year }) of: number): Promise<CalendarHistoryResponse> {
    return this.calendar.history(of);
  }

  @Put(':year')
  @Action<DeadlinePermission>('holiday.record')
  @Versioned()
  @ApiOperation({
    operationId: 'recordHolidays',
    summary: 'Replace the days off of a year, version 0 until they are recorded; running deadlines are recalculated',
  })
  @ApiOkResponse({ standardSchema: HolidaysResponse })
  record(
    @Param('year', { schema: year }) of: number,
    @IfMatch() version: number,
    @Body({ schema: Holidays }) body: Holidays,
    @CurrentActor() actor: Actor,
  ): Promise<HolidaysResponse> {
    const errors = body.days.flatMap(({ date }, index) =>
      date.startsWith(`${of}-`)
        ? []
        : [
            {
              pointer: `/days/${index}/date`,
              detail: { en: `must be a day in ${of}`, id: `harus tanggal di tahun ${of}` },
            },
          ],
    );
    if (body.year !== undefined && body.year !== of)
      errors.unshift({ pointer: '/year', detail: { en: `must be ${of}`, id: `harus ${of}` } });
    if (errors.length > 0) throw deadlineError('holiday-of-another-year', { errors });
    return this.calendar.record({ year: of, version, actor: actor.subject }, body);
  }
}
