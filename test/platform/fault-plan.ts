import type { ServiceName } from '#contracts';

/** A moment at which a service is killed. */
export type Fault = LostResponse | KillBeforeWrite;

/** The service has processed a request and responds; the client does not receive the response. */
interface LostResponse {
  readonly kind: 'lost response';
  readonly name: string;
  readonly service: ServiceName;
  readonly call: RegExp;
}

/** The service is about to write into a table: its transaction is rolled back, its effects outside are not. */
export interface KillBeforeWrite {
  readonly kind: 'kill before write';
  readonly name: string;
  readonly service: ServiceName;
  readonly table: string;
  /** A part of the statement; empty for any statement. */
  readonly statement: string;
  /** Not before so many e-mails were sent. */
  readonly mailsSent?: number;
}

/** The relay has sent events and is about to delete them: they are sent again. */
function sentButNotDeleted(service: ServiceName): KillBeforeWrite {
  const name = 'events are sent, and still in the outbox';
  return { kind: 'kill before write', name, service, table: 'outbox_published', statement: '' };
}

interface FaultSet {
  /** Injected every time. */
  readonly always: readonly Fault[];
  /** One of them is injected. */
  readonly chance: readonly Fault[];
}

export const faultPlan: Readonly<Record<ServiceName, FaultSet>> = {
  registry: {
    always: [sentButNotDeleted('registry')],
    chance: [
      loseResponse('registry', 'a registration is submitted', /^POST \/v1\/kims\/[^/]+\/submit$/),
      loseResponse('registry', 'a KIM is registered', /^POST \/v1\/kims$/),
      loseResponse('registry', 'a member is entered', /^POST \/v1\/kims\/[^/]+\/members$/),
      loseResponse('registry', 'the decree is corrected', /^PATCH \/v1\/kims\/[^/]+$/),
      killBeforeWrite('registry', 'a change is half written', 'outbox', 'INSERT INTO outbox ('),
    ],
  },
  publishing: {
    always: [sentButNotDeleted('publishing')],
    chance: [
      loseResponse('publishing', 'an edition is published', /\/publish$/),
      killBeforeWrite('publishing', 'tasks are half assigned', 'task', ''),
      killBeforeWrite('publishing', 'a KIM is half recorded', 'kim', 'INSERT INTO kim'),
      loseResponse('publishing', 'an edition is written', /^POST \/v1\/editions$/),
      loseResponse('publishing', 'a KIM reports', /\/report$/),
    ],
  },
  aspirations: {
    always: [sentButNotDeleted('aspirations')],
    chance: [
      loseResponse('aspirations', 'an aspiration is received', /^POST \/v1\/aspirations$/),
      loseResponse('aspirations', 'it is verified and assigned', /\/verify$/),
      loseResponse('aspirations', 'the agency answers', /\/respond$/),
      loseResponse('aspirations', 'the citizen reopens it', /\/reopen$/),
      loseResponse('aspirations', 'the citizen closes it', /\/close$/),
      killBeforeWrite('aspirations', 'it is half assigned', 'agency_event', ''),
    ],
  },
  notifications: {
    always: [
      sentButNotDeleted('notifications'),
      {
        ...killBeforeWrite('notifications', 'e-mails are sent and not recorded', 'attempt', 'WITH result'),
        mailsSent: 1,
      },
    ],
    chance: [
      killBeforeWrite('notifications', 'a message is to be planned', 'plan', 'INSERT INTO plan'),
      killBeforeWrite('notifications', 'messages are half created', 'message', 'INSERT INTO message ('),
    ],
  },
};

function loseResponse(service: ServiceName, name: string, call: RegExp): LostResponse {
  return { kind: 'lost response', name: `the response is lost: ${name}`, service, call };
}

function killBeforeWrite(service: ServiceName, name: string, table: string, statement: string): KillBeforeWrite {
  return { kind: 'kill before write', name, service, table, statement };
}
