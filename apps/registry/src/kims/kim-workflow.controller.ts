import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { type Audience, toWorkflowResponse, workflowResponse, type WorkflowResponse } from '#workflow';
import type { RegistryAction } from '../registry.policy.js';
import { kimPolicy } from './kim.policy.js';
import { automaticKimActions, type KimAction, kimWorkflow } from './kim.workflow.js';

@ApiTags('workflows')
@Controller('v1/workflows/kim')
export class KimWorkflowController {
  @Get()
  @Action<RegistryAction>('workflow.read')
  @ApiOperation({ operationId: 'getKimWorkflow', summary: 'The life-cycle of a KIM: states, steps, who may' })
  @ApiOkResponse({ standardSchema: workflowResponse })
  get(): WorkflowResponse {
    return toWorkflowResponse(kimWorkflow, audienceOf);
  }
}

type Automatic = (typeof automaticKimActions)[number];

function audienceOf(action: KimAction): Audience {
  return isAutomatic(action) ? 'system' : kimPolicy[`kim.${action}`];
}

function isAutomatic(action: KimAction): action is Automatic {
  return (automaticKimActions as readonly KimAction[]).includes(action);
}
