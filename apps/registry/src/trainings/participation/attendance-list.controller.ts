import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type FileColumns, ListFile, listFile, type ListRows } from '#http-api';
import { printPageHeaders } from '../../activities/reports/print-page.js';
import { AttendanceList, type AttendanceSheet, type Participant } from './attendance-list.service.js';
import { attendancePageOf } from './attendance-page.js';
import type { ParticipationPermission } from './participation.policy.js';

const trainingId = z.uuid();

@ApiTags('trainings')
@Controller('v1/trainings/:id')
export class AttendanceListController {
  constructor(private readonly attendance: AttendanceList) {}

  @Get('attendance-list')
  @Action<ParticipationPermission>('training.read-registrations')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    operationId: 'printAttendanceList',
    summary: 'Get the attendance list with names and KIM, as a page to print; each access to a name is logged',
  })
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  async print(
    @Param('id', { schema: trainingId }) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const page = attendancePageOf(await this.attendance.of(id, actor));
    reply.headers(printPageHeaders);
    return page;
  }

  @Action<ParticipationPermission>('training.read-registrations')
  @ListFile('attendance-list')
  @ApiOperation({
    operationId: 'exportAttendanceList',
    summary: 'Export the attendance list with names and KIM; each access to a name is logged',
  })
  async file(@Param('id', { schema: trainingId }) id: string, @CurrentActor() actor: Actor): Promise<ListRows> {
    const sheet = await this.attendance.of(id, actor);
    return listFile(columnsFor(sheet), async () => ({ items: [...sheet.participants], next: null }));
  }
}

/** A column for each session, by its place among them and its day. */
function columnsFor({ sessions }: AttendanceSheet): FileColumns<Participant> {
  const ofSessions = sessions.map(({ heldOn }, index): [string, (one: Participant) => unknown] => [
    `session${index + 1} ${heldOn}`,
    (one) => (one.attended[index] ? 'hadir' : ''),
  ]);
  return { fullName: (one) => one.fullName, kimName: (one) => one.kimName, ...Object.fromEntries(ofSessions) };
}
