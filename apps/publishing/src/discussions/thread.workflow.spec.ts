import { describeWorkflow } from '#testing';
import { publishingPolicy } from '../publishing.policy.js';
import { replyWorkflow } from './reply.workflow.js';
import { threadError } from './thread.errors.js';
import { replyGuards, threadGuards } from './thread.lifecycle.js';
import { threadWorkflow } from './thread.workflow.js';

describeWorkflow(threadWorkflow, {
  service: 'publishing',
  errors: threadError,
  policy: publishingPolicy,
  guards: threadGuards,
  ends: ['CLOSED'],
  events: {},
  model: {
    nothing: { begin: 'OPEN' },
    OPEN: { reply: 'OPEN', 'mark-answer': 'OPEN', link: 'OPEN', close: 'CLOSED' },
    CLOSED: { reopen: 'OPEN' },
  },
});

describeWorkflow(replyWorkflow, {
  service: 'publishing',
  errors: threadError,
  policy: publishingPolicy,
  guards: replyGuards,
  events: {},
  model: {
    nothing: { write: 'VISIBLE' },
    VISIBLE: { hide: 'HIDDEN' },
    HIDDEN: { appeal: 'APPEALED' },
    APPEALED: { restore: 'VISIBLE', uphold: 'REMOVED' },
    REMOVED: {},
  },
});
