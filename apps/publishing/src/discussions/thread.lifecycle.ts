import { Injectable } from '@nestjs/common';
import { type GuardTable, Lifecycle, Lifecycles } from '#lifecycle';
import { type ReplyGuard, replyWorkflow } from './reply.workflow.js';
import { replyWords } from './reply.words.js';
import { Reply, Thread } from './thread.entity.js';
import { threadError } from './thread.errors.js';
import { type ThreadGuard, threadWorkflow } from './thread.workflow.js';
import { threadWords } from './thread.words.js';

/** What the transitions of a thread bring for its guards. */
export interface ThreadInput {
  /** Of an answer: whether the actor is of the office, and the reply, when it is a visible one of the thread. */
  readonly isOffice?: boolean;
  readonly answer?: Pick<Reply, 'id'> | null;
}

export const threadGuards: GuardTable<ThreadGuard, Thread, ThreadInput> = {
  'not-your-thread': ({ before, actor, input: { isOffice } }) => isOffice === true || before!.begunBy === actor,
  'reply-of-another-thread': ({ input: { answer } }) => !!answer,
  'linked-already': ({ before }) => before!.linkKind === null,
};

export const replyGuards: GuardTable<ReplyGuard, Reply, object> = {
  'not-your-reply': ({ before, actor }) => before!.writtenBy === actor,
  'own-moderation': ({ before, actor }) => before!.hiddenBy !== actor,
};

/** The only way by which a thread changes. */
@Injectable()
export class ThreadLifecycle extends Lifecycle<typeof threadWorkflow, Thread, ThreadInput> {
  constructor(lifecycles: Lifecycles) {
    super(lifecycles, {
      workflow: threadWorkflow,
      words: threadWords,
      entity: Thread,
      notFound: () => threadError('thread-not-found'),
      refuse: threadError,
      target: () => ({}),
      guards: threadGuards,
      events: {},
    });
  }
}

/** The only way by which a reply changes. */
@Injectable()
export class ReplyLifecycle extends Lifecycle<typeof replyWorkflow, Reply> {
  constructor(lifecycles: Lifecycles) {
    super(lifecycles, {
      workflow: replyWorkflow,
      words: replyWords,
      entity: Reply,
      notFound: () => threadError('reply-not-found'),
      refuse: threadError,
      target: () => ({}),
      guards: replyGuards,
      events: {},
    });
  }
}
