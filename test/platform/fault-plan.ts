import type { ServiceName } from '#contracts';

/** A moment at which a service dies. */
export type Fault = LostResponse | KillBeforeWrite;

/** It has done what a call asked and answers; the caller does not hear it any more. */
interface LostResponse {
  readonly kind: 'lost response';
  readonly name: string;
  readonly service: ServiceName;
  readonly call: RegExp;
}

/** It is about to write into a table of its own: what its transaction did before is undone, what it did outside is not. */
export interface KillBeforeWrite {
  readonly kind: 'kill before write';
  readonly name: string;
  readonly service: ServiceName;
  readonly table: string;
  /** A part of the statement; of any when empty. */
  readonly statement: string;
  /** Not before so many e-mails went out. */
  readonly mailsSent?: number;
}

/** The relay has given events to the broker and crosses them off: they are given once more. */
function sentButNotDeleted(service: ServiceName): KillBeforeWrite {
  const name = 'events are with the broker, and still in the outbox';
  return { kind: 'kill before write', name, service, table: 'outbox_published', statement: '' };
}

interface FaultSet {
  /** Struck every time. */
  readonly always: readonly Fault[];
  /** Of these one. */
  readonly chance: readonly Fault[];
}

export const faultPlan: Readonly<Record<ServiceName, FaultSet>> = {
  registry: {
    always: [sentButNotDeleted('registry')],
    chance: [
      loseResponse('registry', 'a registration is handed in', /^POST \/v1\/kims\/[^/]+\/submit$/),
      loseResponse('registry', 'a KIM is registered', /^POST \/v1\/kims$/),
      loseResponse('registry', 'a member is entered', /^POST \/v1\/kims\/[^/]+\/members$/),
      loseResponse('registry', 'the decree is put right', /^PATCH \/v1\/kims\/[^/]+$/),
      killBeforeWrite('registry', 'something is half done', 'outbox', 'INSERT INTO outbox ('),
    ],
  },
  publishing: {
    always: [sentButNotDeleted('publishing')],
    chance: [
      loseResponse('publishing', 'an edition is published', /\/publish$/),
      killBeforeWrite('publishing', 'tasks are half assigned', 'task', ''),
      killBeforeWrite('publishing', 'a KIM is half known', 'kim', 'INSERT INTO kim'),
      loseResponse('publishing', 'an edition is written', /^POST \/v1\/editions$/),
      loseResponse('publishing', 'a KIM reports', /\/report$/),
    ],
  },
  aspirations: {
    always: [sentButNotDeleted('aspirations')],
    chance: [
      loseResponse('aspirations', 'an aspiration is taken in', /^POST \/v1\/aspirations$/),
      loseResponse('aspirations', 'it is verified and disposed', /\/verify$/),
      loseResponse('aspirations', 'the agency answers', /\/respond$/),
      loseResponse('aspirations', 'the citizen reopens it', /\/reopen$/),
      loseResponse('aspirations', 'the citizen closes it', /\/close$/),
      killBeforeWrite('aspirations', 'it is half disposed', 'agency_event', ''),
    ],
  },
  notifications: {
    always: [
      sentButNotDeleted('notifications'),
      {
        ...killBeforeWrite('notifications', 'e-mails are sent and not written down', 'attempt', 'WITH mine'),
        mailsSent: 1,
      },
    ],
    chance: [
      killBeforeWrite('notifications', 'somebody is to be told', 'plan', 'INSERT INTO plan'),
      killBeforeWrite('notifications', 'messages are half made', 'message', 'WITH done'),
    ],
  },
};

function loseResponse(service: ServiceName, name: string, call: RegExp): LostResponse {
  return { kind: 'lost response', name: `the answer is lost: ${name}`, service, call };
}

function killBeforeWrite(service: ServiceName, name: string, table: string, statement: string): KillBeforeWrite {
  return { kind: 'kill before write', name, service, table, statement };
}
