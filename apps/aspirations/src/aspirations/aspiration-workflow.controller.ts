import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { type Audience, toWorkflowResponse, workflowResponse, type WorkflowResponse } from '#workflow';
import { type AspirationsAction, aspirationsPolicy } from '../aspirations.policy.js';
import { type AspirationAction, aspirationWorkflow } from './aspiration.workflow.js';
import { partWorkflow } from './part.workflow.js';

/** A citizen has no account: to the policy the doors of tracking are public, and number and PIN open them. */
const actionPermissions = {
  receive: 'aspiration.receive',
  return: 'aspiration.verify',
  verify: 'aspiration.verify',
  archive: 'aspiration.verify',
  refer: 'aspiration.verify',
  split: 'aspiration.split',
  assign: 'aspiration.assign',
  recall: 'aspiration.assign',
  accept: 'aspiration.handle',
  decline: 'aspiration.handle',
  ask: 'aspiration.handle',
  'log-progress': 'aspiration.handle',
  respond: 'aspiration.respond',
  check: 'aspiration.check',
  'confirm-notified': 'aspiration.relay',
  'send-back': 'aspiration.review',
  uphold: 'aspiration.review',
} as const satisfies Partial<Record<AspirationAction, AspirationsAction>>;

const relayAudience: Audience = { roles: aspirationsPolicy['aspiration.relay'].roles, citizen: true };
const otherAudiences: Record<Exclude<AspirationAction, keyof typeof actionPermissions>, Audience> = {
  complete: relayAudience,
  answer: relayAudience,
  reopen: 'citizen',
  'reopen-parts': 'citizen',
  'collect-answers': 'system',
  unsplit: 'system',
  appeal: 'citizen',
  close: 'citizen',
  rate: 'citizen',
  expire: 'system',
  'auto-close': 'system',
  'extend-closure': 'system',
};

function audienceOf(action: AspirationAction): Audience {
  return action in actionPermissions
    ? aspirationsPolicy[actionPermissions[action as keyof typeof actionPermissions]]
    : otherAudiences[action as keyof typeof otherAudiences];
}

@ApiTags('workflows')
@Controller('v1/workflows/aspiration')
export class AspirationWorkflowController {
  @Get()
  @Action<AspirationsAction>('workflow.read')
  @ApiOperation({ operationId: 'getAspirationWorkflow', summary: 'The life-cycle of an aspiration' })
  @ApiOkResponse({ standardSchema: workflowResponse })
  get(): WorkflowResponse {
    return toWorkflowResponse(aspirationWorkflow, audienceOf);
  }
}

@ApiTags('workflows')
@Controller('v1/workflows/aspiration-part')
export class AspirationPartWorkflowController {
  @Get()
  @Action<AspirationsAction>('workflow.read')
  @ApiOperation({ operationId: 'getAspirationPartWorkflow', summary: 'The life-cycle of a part of a split aspiration' })
  @ApiOkResponse({ standardSchema: workflowResponse })
  get(): WorkflowResponse {
    return toWorkflowResponse(partWorkflow, (action) => audienceOf(action === 'part' ? 'split' : action));
  }
}
