import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { Action } from '#access';
import { Versioned } from '#http-api';
import { byOf, permissionOf } from '#workflow';
import { Applies } from './applies.decorator.js';
import type { AnyWorkflow, WorkflowAction } from './step.js';

interface TransitionRoute {
  readonly summary: string;
  /** The schema of the answer: the subject after the transition. */
  readonly response: z.ZodType;
  /** `:id/<action>` without it. */
  readonly path?: string;
  /** 200 without it. */
  readonly status?: 200 | 201 | 202;
  /** Action and noun in camelCase without it: `reportTask`. */
  readonly operationId?: string;
  /** For routes that are open to more than the workflow's permission names, such as holders of a mandate. */
  readonly permission?: string;
}

/**
 * A route that applies one action of a workflow: `POST …/:id/<action>`, open to those whom `by` of the table names, with
 * the version as ETag. The handler takes id, version and caller as `@VersionedCommand()`.
 *
 * @example @Transition(taskWorkflow, 'report', { summary: 'Report where and how it was disseminated', response: Task })
 */
export function Transition<W extends AnyWorkflow>(
  workflow: W,
  action: WorkflowAction<W>,
  { summary, response, path = `:id/${action}`, status = 200, operationId, permission }: TransitionRoute,
): MethodDecorator {
  const needed = permission ?? permissionOf(byOf(workflow, action));
  if (needed === undefined) throw new Error(`'${action}' of ${workflow.noun} is not an action of people with accounts`);
  return applyDecorators(
    Post(path),
    HttpCode(status),
    Versioned(),
    Applies(workflow, action),
    Action(needed),
    ApiOperation({ operationId: operationId ?? camelCase(`${action}-${workflow.noun}`), summary }),
    ApiResponse({ status, standardSchema: response }),
  );
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
