import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import type { RegistryAction } from '../registry.policy.js';
import { kimWorkflowResponse, type KimWorkflowResponse, toKimWorkflowResponse } from './kim-workflow.dto.js';

@ApiTags('workflows')
@Controller('v1/workflows/kim')
export class KimWorkflowController {
  @Get()
  @Action<RegistryAction>('workflow.read')
  @ApiOperation({ operationId: 'getKimWorkflow', summary: 'The life-cycle of a KIM: states, steps, who may' })
  @ApiOkResponse({ standardSchema: kimWorkflowResponse })
  get(): KimWorkflowResponse {
    return toKimWorkflowResponse();
  }
}
