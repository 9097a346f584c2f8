import { Global, Module } from '@nestjs/common';
import { Lifecycles } from './lifecycles.js';
import { WorkflowController } from './workflow.controller.js';

/**
 * Makes `Lifecycles` available in the whole service, and publishes the workflow of every lifecycle that it has under
 * `GET /v1/workflows/{noun}`; the policy of the service needs `workflow.read`.
 */
@Global()
@Module({ controllers: [WorkflowController], providers: [Lifecycles], exports: [Lifecycles] })
export class LifecycleModule {}
