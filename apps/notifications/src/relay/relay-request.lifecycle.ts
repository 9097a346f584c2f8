import { Injectable } from '@nestjs/common';
import { Lifecycle, Lifecycles } from '#lifecycle';
import { RelayRequest } from './relay-request.entity.js';
import { relayError } from './relay-request.errors.js';
import { openRelayStatuses, type RelayStatus, relayWorkflow } from './relay-request.workflow.js';
import { relayWords } from './relay-request.words.js';

/** The only way by which a request changes. */
@Injectable()
export class RelayLifecycle extends Lifecycle<typeof relayWorkflow, RelayRequest> {
  constructor(lifecycles: Lifecycles) {
    super(lifecycles, {
      workflow: relayWorkflow,
      words: relayWords,
      entity: RelayRequest,
      notFound: () => relayError('relay-request-not-found'),
      refuse: relayError,
      target: () => ({}),
      authorize: (_tx, { actor, subject }) => {
        const isAsked = subject.status !== 'UNASSIGNED' && actor.subject === subject.accountId;
        if (!isAsked) throw relayError('relay-request-not-found');
      },
      guards: {},
      events: {},
      /** The person and the text are needed only until there is an outcome; an answer is awaited once. */
      derive: ({ after: { status, answerBy }, now }) => {
        if (!isOpen(status)) return { wrappedKey: null, sealedContent: null, finishedAt: now, answerBy: null };
        return { answerBy: status === 'ASKED' ? answerBy : null };
      },
    });
  }
}

function isOpen(status: RelayStatus): boolean {
  return openRelayStatuses.some((open) => open === status);
}
