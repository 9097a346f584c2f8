import { describe, expect, it } from '@jest/globals';
import { decide, describeWorkflow } from '#testing';
import { notificationsPolicy } from '../../notifications.policy.js';
import { builtInContent } from '../catalog/built-in.js';
import { templateError } from './version.errors.js';
import { versionGuards } from './version.guards.js';
import { versionWorkflow } from './version.workflow.js';

describeWorkflow(versionWorkflow, {
  service: 'notifications',
  errors: templateError,
  policy: notificationsPolicy,
  guards: versionGuards,
  events: {},
  model: {
    nothing: { install: 'DRAFT', draft: 'DRAFT' },
    DRAFT: { release: 'PUBLISHED', edit: 'DRAFT', publish: 'PUBLISHED', discard: 'DISCARDED' },
    PUBLISHED: {},
    DISCARDED: {},
  },
});

describe('a draft of a template', () => {
  const draft = { template: 'task-due', author: 'editor-1', content: builtInContent('task-due') } as const;
  const publish = (actor: string, before: object) =>
    decide(versionWorkflow, versionGuards, {
      from: 'DRAFT',
      action: 'publish',
      before,
      after: before,
      input: {},
      actor,
      now: new Date('2026-11-24T03:00:00Z'),
    });

  it('is published by another editor than its author', async () => {
    expect(await publish('editor-2', draft)).toEqual({ to: 'PUBLISHED' });
    expect(await publish('editor-1', draft)).toEqual({ refused: 'author-may-not-publish' });
  });

  it('is not published with a language missing', async () => {
    const { su: _, ...content } = draft.content;
    expect(await publish('editor-2', { ...draft, content })).toEqual({ refused: 'content-refused' });
  });
});
