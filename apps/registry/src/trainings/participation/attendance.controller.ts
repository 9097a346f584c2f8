import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Applies } from '#lifecycle';
import type { ParticipationPermission } from './participation.policy.js';
import { registrationWorkflow } from './registration.workflow.js';
import { SelfCheckIn } from './self-check-in.service.js';
import { Attendance, AttendanceCode, CheckedIn, CheckIn, CodeEntry } from './attendance.dto.js';
import { AttendanceService } from './attendance.service.js';

const uuid = z.uuid();

@ApiTags('trainings')
@Controller('v1/trainings/:id')
export class AttendanceController {
  constructor(
    private readonly selfCheckIn: SelfCheckIn,
    private readonly attendances: AttendanceService,
  ) {}

  @Get('sessions/:sessionId/code')
  @Action<ParticipationPermission>('training.show-code')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'getAttendanceCode', summary: 'Get the code of a virtual session, to be shown in it' })
  @ApiOkResponse({ standardSchema: AttendanceCode })
  code(
    @Param('id', { schema: uuid }) id: string,
    @Param('sessionId', { schema: uuid }) sessionId: string,
  ): Promise<AttendanceCode> {
    return this.attendances.codeOf(id, sessionId);
  }

  @Post('sessions/:sessionId/check-in')
  @HttpCode(200)
  @Action<ParticipationPermission>('training.check-in')
  @Applies(registrationWorkflow, 'check-in')
  @ApiOperation({
    operationId: 'checkInToTraining',
    summary: 'Record who attends a session; repeating it changes nothing',
  })
  @ApiOkResponse({ standardSchema: CheckedIn })
  checkIn(
    @Param('id', { schema: uuid }) id: string,
    @Param('sessionId', { schema: uuid }) sessionId: string,
    @Body({ schema: CheckIn }) body: CheckIn,
    @CurrentActor() actor: Actor,
  ): Promise<CheckedIn> {
    return this.attendances.checkIn(id, sessionId, body, actor);
  }

  @Post('attendance')
  @HttpCode(200)
  @Action<ParticipationPermission>('training.attend')
  @Header('cache-control', 'no-store')
  @Applies(registrationWorkflow, 'attend')
  @ApiOperation({
    operationId: 'attendTraining',
    summary: 'Record the own attendance by the code of a virtual session',
  })
  @ApiOkResponse({ standardSchema: Attendance })
  attend(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: CodeEntry }) { code }: CodeEntry,
    @CurrentActor() actor: Actor,
  ): Promise<Attendance> {
    return this.selfCheckIn.checkIn(id, code, actor);
  }
}
