import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { toWorkflowResponse, workflowResponse, type WorkflowResponse } from '#workflow';
import type { RegistryAction } from '../registry.policy.js';
import { activityPolicy } from './activity.policy.js';
import { activityWorkflow } from './activity.workflow.js';

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
    return toWorkflowResponse(activityWorkflow, (action) =>
      action === 'confirm' ? 'system' : activityPolicy[`activity.${action}`],
    );
  }
}
