import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { type Audience, toWorkflowResponse, workflowResponse, type WorkflowResponse } from '#workflow';
import { type AspirationsAction, aspirationsPolicy } from '../aspirations.policy.js';
import { type AspirationAction, aspirationWorkflow } from './aspiration.workflow.js';

/** A citizen has no account: to the policy the doors of tracking are public, and number and PIN open them. */
const audienceOf: Record<AspirationAction, Audience> = {
  receive: aspirationsPolicy['aspiration.receive'],
  verify: aspirationsPolicy['aspiration.verify'],
  dispose: aspirationsPolicy['aspiration.dispose'],
  respond: aspirationsPolicy['aspiration.respond'],
  reopen: 'citizen',
  close: 'citizen',
  lapse: 'system',
};

@ApiTags('workflows')
@Controller('v1/workflows/aspiration')
export class AspirationWorkflowController {
  @Get()
  @Action<AspirationsAction>('workflow.read')
  @ApiOperation({ operationId: 'getAspirationWorkflow', summary: 'The life-cycle of an aspiration' })
  @ApiOkResponse({ standardSchema: workflowResponse })
  get(): WorkflowResponse {
    return toWorkflowResponse(aspirationWorkflow, (action) => audienceOf[action]);
  }
}
