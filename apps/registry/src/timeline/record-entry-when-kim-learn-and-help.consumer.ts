import {
  HelpDone,
  HelpRequested,
  PartnershipAccepted,
  TrainingCancelled,
  TrainingCompleted,
  TrainingScheduled,
} from '#contracts';
import { Consumes, type Delivery, LocksOwnRows, Reaction } from '#messaging';
import { addEntry } from './timeline-rows.js';

const training = { service: 'registry', subjectType: 'training', isPublic: true } as const;
const help = { service: 'registry', subjectType: 'help-request' } as const;

/** What the KIM learned, and how they helped each other. */
@Reaction('record-entry-when-kim-learn-and-help')
export class RecordEntryWhenKimLearnAndHelp {
  @Consumes(TrainingScheduled)
  @LocksOwnRows()
  async scheduled({ event: { data, time }, tx }: Delivery<typeof TrainingScheduled>): Promise<void> {
    const { trainingId: subjectId, version, title: name, invitedKimIds: kimIds } = data;
    await addEntry(tx, { ...training, kind: 'TRAINING_ANNOUNCED', subjectId, version, at: time, name, kimIds });
  }

  @Consumes(TrainingCancelled)
  @LocksOwnRows()
  async cancelled({ event: { data, time }, tx }: Delivery<typeof TrainingCancelled>): Promise<void> {
    const { trainingId: subjectId, version, title: name, invitedKimIds: kimIds } = data;
    await addEntry(tx, { ...training, kind: 'TRAINING_CANCELLED', subjectId, version, at: time, name, kimIds });
  }

  @Consumes(TrainingCompleted)
  @LocksOwnRows()
  async completed({ event: { data }, tx }: Delivery<typeof TrainingCompleted>): Promise<void> {
    const { trainingId: subjectId, version, title: name, completedAt: at } = data;
    const kimIds = data.attendance.map(({ kimId }) => kimId);
    // Invitations are public, who came is not.
    await addEntry(tx, {
      ...training,
      kind: 'TRAINING_ATTENDED',
      subjectId,
      version,
      at,
      name,
      kimIds,
      isPublic: false,
    });
  }

  @Consumes(HelpRequested)
  @LocksOwnRows()
  async requested({ event: { data, time }, tx }: Delivery<typeof HelpRequested>): Promise<void> {
    const { helpRequestId: subjectId, version, askingKimId } = data;
    await addEntry(tx, { ...help, kind: 'HELP_REQUESTED', subjectId, version, at: time, kimIds: [askingKimId] });
  }

  @Consumes(HelpDone)
  @LocksOwnRows()
  async done({ event: { data, time }, tx }: Delivery<typeof HelpDone>): Promise<void> {
    const { helpRequestId: subjectId, version, kimIds } = data;
    await addEntry(tx, { ...help, kind: 'HELP_GIVEN', subjectId, version, at: time, kimIds });
  }

  @Consumes(PartnershipAccepted)
  @LocksOwnRows()
  async partnership({ event: { data, time }, tx }: Delivery<typeof PartnershipAccepted>): Promise<void> {
    const { partnershipId: subjectId, version, kimIds } = data;
    const partnership = { service: 'registry', subjectType: 'partnership', isPublic: true } as const;
    await addEntry(tx, { ...partnership, kind: 'PARTNERSHIP_BEGUN', subjectId, version, at: time, kimIds });
  }
}
