import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { type Audience, toWorkflowResponse, workflowResponse, type WorkflowResponse } from '#workflow';
import type { RegistryAction } from '../registry.policy.js';
import { activityPolicy } from './activity.policy.js';
import { type ActivityAction, activityWorkflow } from './activity.workflow.js';

const audiences: Record<ActivityAction, Audience> = {
  log: activityPolicy['activity.log-any'],
  edit: activityPolicy['activity.log-any'],
  verify: activityPolicy['activity.verify'],
  reject: activityPolicy['activity.reject'],
  confirm: 'system',
};

@ApiTags('workflows')
@Controller('v1/workflows/activity')
export class ActivityWorkflowController {
  @Get()
  @Action<RegistryAction>('workflow.read')
  @ApiOperation({
    operationId: 'getActivityWorkflow',
    summary: 'The life-cycle of an activity: states, steps, who may',
  })
  @ApiOkResponse({ standardSchema: workflowResponse })
  get(): WorkflowResponse {
    return toWorkflowResponse(activityWorkflow, (action) => audiences[action]);
  }
}
