import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { toWorkflowResponse, workflowResponse, type WorkflowResponse } from '#workflow';
import type { RegistryAction } from '../../registry.policy.js';
import { reportPolicy } from './report.policy.js';
import { reportWorkflow } from './report.workflow.js';

@ApiTags('workflows')
@Controller('v1/workflows/report')
export class ReportWorkflowController {
  @Get()
  @Action<RegistryAction>('workflow.read')
  @ApiOperation({
    operationId: 'getReportWorkflow',
    summary: 'The life-cycle of a monthly report: states, steps, who may',
  })
  @ApiOkResponse({ standardSchema: workflowResponse })
  get(): WorkflowResponse {
    return toWorkflowResponse(reportWorkflow, (action) =>
      action === 'submit' ? reportPolicy['report.submit-any'] : reportPolicy[`report.${action}`],
    );
  }
}
