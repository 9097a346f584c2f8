import { ApiExtension } from '@nestjs/swagger';
import { type StatedTransition, transitionExtension } from '#http-api';
import type { AnyWorkflow, WorkflowAction } from './step.js';

/**
 * States in the OpenAPI document that a route applies this action of a workflow: for routes that are no `@Transition`, because
 * they create the subject or answer with something else.
 */
export function Applies<W extends AnyWorkflow>(workflow: W, action: WorkflowAction<W>): MethodDecorator {
  const { noun, transitions } = workflow;
  const rows = transitions.filter((row) => row.action === action);
  return ApiExtension(transitionExtension, { noun, action, rows } satisfies StatedTransition);
}
