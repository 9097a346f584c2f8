import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { type Audience, toWorkflowResponse, workflowResponse, type WorkflowResponse } from '#workflow';
import { type AspirationsAction, aspirationsPolicy } from '../../aspirations.policy.js';
import { type LaporHandOverAction, laporHandOverWorkflow } from './lapor-hand-over.workflow.js';

const audienceOf: Record<LaporHandOverAction, Audience> = {
  queue: 'system',
  'hand-over': 'system',
  acknowledge: 'system',
  refuse: 'system',
  fail: 'system',
  retry: aspirationsPolicy['lapor.retry'],
};

@ApiTags('workflows')
@Controller('v1/workflows/lapor-hand-over')
export class LaporWorkflowController {
  @Get()
  @Action<AspirationsAction>('workflow.read')
  @ApiOperation({ operationId: 'getLaporHandOverWorkflow', summary: 'Get the lifecycle of hand-overs to SP4N-LAPOR!' })
  @ApiOkResponse({ standardSchema: workflowResponse })
  get(): WorkflowResponse {
    return toWorkflowResponse(laporHandOverWorkflow, (action) => audienceOf[action]);
  }
}
