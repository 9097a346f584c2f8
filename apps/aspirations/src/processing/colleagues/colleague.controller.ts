import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { Transition, VersionedCommand } from '#lifecycle';
import { AspirationCommands } from '../../aspirations/aspiration-commands.service.js';
import { AspirationResponse as response, type AspirationResponse } from '../../aspirations/aspiration.dto.js';
import { aspirationWorkflow } from '../../aspirations/aspiration.workflow.js';
import { AssigneeChange, ColleagueEnd, ColleaguesResponse } from './colleague.dto.js';
import { Colleagues } from './colleagues.service.js';

@ApiTags('colleagues')
@Controller('v1')
export class ColleagueController {
  constructor(
    private readonly colleagues: Colleagues,
    private readonly commands: AspirationCommands,
  ) {}

  @Get('colleagues')
  @Action('colleague.list')
  @ApiOperation({ operationId: 'listColleagues', summary: 'The coordinators to whom aspirations can be assigned' })
  @ApiOkResponse({ standardSchema: ColleaguesResponse })
  list(): Promise<ColleaguesResponse> {
    return this.colleagues.list();
  }

  @Post('colleagues/end')
  @HttpCode(204)
  @Action('colleague.end')
  @ApiOperation({ operationId: 'endColleague', summary: 'Release everything on which an account works that has left' })
  @ApiNoContentResponse()
  end(@Body({ schema: ColleagueEnd }) { account }: ColleagueEnd): Promise<void> {
    return this.colleagues.end(account);
  }

  @Transition(aspirationWorkflow, 'set-assignee', {
    path: 'aspirations/:id/set-assignee',
    operationId: 'setAssignee',
    summary: 'Assign it to a colleague of the coordinator’s office, or to nobody',
    response,
  })
  assign(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: AssigneeChange }) body: AssigneeChange,
  ): Promise<AspirationResponse> {
    return this.commands.apply('set-assignee', command, body, {
      changes: ({ before }) => (before.assignee === body.assignee ? null : {}),
    });
  }
}
