import type { ServiceName } from '#contracts';

/** A moment at which a service dies. */
export type Strike = LostAnswer | CutWrite;

/** It has done what a call asked and answers; the caller does not hear it any more. */
interface LostAnswer {
  readonly kind: 'lost answer';
  readonly name: string;
  readonly service: ServiceName;
  readonly call: RegExp;
}

/** It is about to write into a table of its own: what its transaction did before is undone, what it did outside is not. */
export interface CutWrite {
  readonly kind: 'cut write';
  readonly name: string;
  readonly service: ServiceName;
  readonly table: string;
  /** A part of the statement; of any when empty. */
  readonly statement: string;
  /** Not before so many e-mails went out. */
  readonly mailsSent?: number;
}

/** The relay has given events to the broker and crosses them off: they are given once more. */
function sentAndNotNoted(service: ServiceName): CutWrite {
  const name = 'events are with the broker, and still in the outbox';
  return { kind: 'cut write', name, service, table: 'outbox_published', statement: '' };
}

interface Moments {
  /** Struck every time. */
  readonly always: readonly Strike[];
  /** Of these one. */
  readonly chance: readonly Strike[];
}

export const strikes: Readonly<Record<ServiceName, Moments>> = {
  registry: {
    always: [sentAndNotNoted('registry')],
    chance: [
      lost('registry', 'a registration is handed in', /^POST \/v1\/kims\/[^/]+\/submit$/),
      lost('registry', 'a KIM is registered', /^POST \/v1\/kims$/),
      lost('registry', 'a member is entered', /^POST \/v1\/kims\/[^/]+\/members$/),
      lost('registry', 'the decree is put right', /^PATCH \/v1\/kims\/[^/]+$/),
      cut('registry', 'something is half done', 'outbox', 'INSERT INTO outbox ('),
    ],
  },
  publishing: {
    always: [sentAndNotNoted('publishing')],
    chance: [
      lost('publishing', 'an edition is published', /\/publish$/),
      cut('publishing', 'tasks are half assigned', 'task', ''),
      cut('publishing', 'a KIM is half known', 'kim', 'INSERT INTO kim'),
      lost('publishing', 'an edition is written', /^POST \/v1\/editions$/),
      lost('publishing', 'a KIM reports', /\/report$/),
    ],
  },
  aspirations: {
    always: [sentAndNotNoted('aspirations')],
    chance: [
      lost('aspirations', 'an aspiration is taken in', /^POST \/v1\/aspirations$/),
      lost('aspirations', 'it is verified and disposed', /\/verify$/),
      lost('aspirations', 'the agency answers', /\/respond$/),
      lost('aspirations', 'the citizen reopens it', /\/reopen$/),
      lost('aspirations', 'the citizen closes it', /\/close$/),
      cut('aspirations', 'it is half disposed', 'agency_event', ''),
    ],
  },
  notifications: {
    always: [
      sentAndNotNoted('notifications'),
      { ...cut('notifications', 'e-mails are sent and not written down', 'attempt', 'WITH mine'), mailsSent: 1 },
    ],
    chance: [
      cut('notifications', 'somebody is to be told', 'plan', 'INSERT INTO plan'),
      cut('notifications', 'messages are half made', 'message', 'WITH done'),
    ],
  },
};

function lost(service: ServiceName, name: string, call: RegExp): LostAnswer {
  return { kind: 'lost answer', name: `the answer is lost: ${name}`, service, call };
}

function cut(service: ServiceName, name: string, table: string, statement: string): CutWrite {
  return { kind: 'cut write', name, service, table, statement };
}
