import {
  AnswerChecked,
  AspirationArchived,
  AspirationAssigned,
  AspirationClosed,
  AspirationMerged,
  AspirationProtected,
  AspirationReceived,
  AspirationReferred,
  AspirationReopened,
  AspirationResponded,
  AspirationUnmerged,
  AspirationVerified,
  CheckRequested,
  type EventData,
} from '#contracts';
import type { Transaction } from '#database';
import { Consumes, type Delivery, LocksOwnRows, Reaction } from '#messaging';
import type { TimelineKind } from './timeline-kinds.js';
import { addEntry, protectAspiration, type AspirationProtection } from './timeline-rows.js';

type Data = Omit<EventData<typeof AspirationReceived>, 'receivedAt'>;

/** What people brought forward, and what became of it: ids and moments, never a word of it. */
@Reaction('record-entry-when-aspiration-changes')
export class RecordEntryWhenAspirationChanges {
  @Consumes(AspirationReceived)
  @LocksOwnRows()
  received({ event: { data }, tx }: Delivery<typeof AspirationReceived>): Promise<void> {
    return record(tx, 'ASPIRATION_RECEIVED', data, data.receivedAt, { verified: false });
  }

  @Consumes(AspirationVerified)
  @LocksOwnRows()
  verified({ event: { data }, tx }: Delivery<typeof AspirationVerified>): Promise<void> {
    return record(tx, 'ASPIRATION_VERIFIED', data, data.verifiedAt);
  }

  @Consumes(AspirationAssigned)
  @LocksOwnRows()
  assigned({ event: { data }, tx }: Delivery<typeof AspirationAssigned>): Promise<void> {
    return record(tx, 'ASPIRATION_ASSIGNED', data, data.assignedAt);
  }

  @Consumes(AspirationReferred)
  @LocksOwnRows()
  referred({ event: { data }, tx }: Delivery<typeof AspirationReferred>): Promise<void> {
    return record(tx, 'ASPIRATION_REFERRED', data, data.referredAt, { verified: false });
  }

  @Consumes(AspirationResponded)
  @LocksOwnRows()
  responded({ event: { data }, tx }: Delivery<typeof AspirationResponded>): Promise<void> {
    return record(tx, 'ASPIRATION_ANSWERED', data, data.respondedAt);
  }

  @Consumes(AspirationReopened)
  @LocksOwnRows()
  reopened({ event: { data }, tx }: Delivery<typeof AspirationReopened>): Promise<void> {
    return record(tx, 'ASPIRATION_REOPENED', data, data.reopenedAt);
  }

  @Consumes(AspirationClosed)
  @LocksOwnRows()
  closed({ event: { data }, tx }: Delivery<typeof AspirationClosed>): Promise<void> {
    return record(tx, 'ASPIRATION_CLOSED', data, data.closedAt);
  }

  @Consumes(CheckRequested)
  @LocksOwnRows()
  requested({ event: { data }, tx }: Delivery<typeof CheckRequested>): Promise<void> {
    return record(tx, 'CHECK_REQUESTED', { ...data, kimId: data.requestedFrom }, data.requestedAt);
  }

  @Consumes(AnswerChecked)
  @LocksOwnRows()
  checked({ event: { data }, tx }: Delivery<typeof AnswerChecked>): Promise<void> {
    return record(tx, 'ANSWER_CHECKED', { ...data, kimId: data.checkedBy }, data.checkedAt);
  }

  @Consumes(AspirationProtected)
  @LocksOwnRows()
  protected({ event: { data }, tx }: Delivery<typeof AspirationProtected>): Promise<void> {
    return protectAspiration(tx, protectionOf(data, { verified: false }));
  }

  @Consumes(AspirationArchived)
  @LocksOwnRows()
  archived({ event: { data }, tx }: Delivery<typeof AspirationArchived>): Promise<void> {
    return protectAspiration(tx, protectionOf(data, { verified: false, archived: true }));
  }

  @Consumes(AspirationMerged)
  @LocksOwnRows()
  merged({ event: { data }, tx }: Delivery<typeof AspirationMerged>): Promise<void> {
    return protectAspiration(tx, protectionOf(data, { verified: false, mergedAt: data.version }));
  }

  @Consumes(AspirationUnmerged)
  @LocksOwnRows()
  unmerged({ event: { data }, tx }: Delivery<typeof AspirationUnmerged>): Promise<void> {
    return protectAspiration(tx, protectionOf(data, { verified: false, unmergedAt: data.version }));
  }
}

async function record(
  tx: Transaction,
  kind: TimelineKind,
  data: Data,
  at: string,
  stated: Partial<AspirationProtection> = {},
): Promise<void> {
  await addEntry(tx, {
    service: 'aspirations',
    kind,
    subjectType: 'aspiration',
    subjectId: data.aspirationId,
    version: data.version,
    at,
    villageCodes: [data.villageCode],
    kimIds: [data.kimId],
  });
  await protectAspiration(tx, protectionOf(data, stated));
}

/** By default of an event that follows the verification. */
function protectionOf(
  { aspirationId, confidential }: Pick<Data, 'aspirationId' | 'confidential'>,
  stated: Partial<AspirationProtection>,
): AspirationProtection {
  return { aspirationId, confidential, verified: true, archived: false, mergedAt: 0, unmergedAt: 0, ...stated };
}
