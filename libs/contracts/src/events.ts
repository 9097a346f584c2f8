import type { EventDefinition } from './define-event.js';
import { AreaRecorded } from './registry/area-recorded.js';
import { KimSubmitted } from './registry/kim-submitted.js';
import { KimReturned } from './registry/kim-returned.js';
import { KimVerified } from './registry/kim-verified.js';
import { KimActivated } from './registry/kim-activated.js';
import { MemberJoined } from './registry/member-joined.js';
import { EditionPublished } from './publishing/edition-published.js';
import { DisseminationTaskAssigned } from './publishing/dissemination-task-assigned.js';
import { DisseminationReported } from './publishing/dissemination-reported.js';
import { AspirationReceived } from './aspirations/aspiration-received.js';
import { AspirationVerified } from './aspirations/aspiration-verified.js';
import { AspirationDisposed } from './aspirations/aspiration-disposed.js';
import { AspirationResponded } from './aspirations/aspiration-responded.js';
import { AspirationReopened } from './aspirations/aspiration-reopened.js';
import { AspirationClosed } from './aspirations/aspiration-closed.js';
import { AspirationEscalated } from './aspirations/aspiration-escalated.js';
import { DeadlineNear } from './aspirations/deadline-near.js';
import { DeadlineMissed } from './aspirations/deadline-missed.js';
import { MessageDelivered } from './notifications/message-delivered.js';
import { MessageFailed } from './notifications/message-failed.js';

/** Every event that the services say, by the type on the wire. */
export const events: ReadonlyMap<string, EventDefinition> = new Map(
  [
    AreaRecorded,
    KimSubmitted,
    KimReturned,
    KimVerified,
    KimActivated,
    MemberJoined,
    EditionPublished,
    DisseminationTaskAssigned,
    DisseminationReported,
    AspirationReceived,
    AspirationVerified,
    AspirationDisposed,
    AspirationResponded,
    AspirationReopened,
    AspirationClosed,
    AspirationEscalated,
    DeadlineMissed,
    DeadlineNear,
    MessageDelivered,
    MessageFailed,
  ].map((event) => [event.wireType, event as unknown as EventDefinition]),
);
