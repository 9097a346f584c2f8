import {
  AspirationAccepted,
  AspirationAppealed,
  AspirationArchived,
  AspirationClosed,
  AspirationCompleted,
  AspirationDeclined,
  AspirationDisposed,
  AspirationMerged,
  AspirationRecalled,
  AspirationReceived,
  AspirationReferred,
  AspirationReopened,
  AspirationResponded,
  AspirationReturned,
  AspirationUnmerged,
  AspirationVerified,
  AnswerSentBack,
  QuestionAnswered,
  QuestionAsked,
} from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { timeCases } from '../statistics/timing-rows.js';

/** The event says only that there is something new: what counts is the history of the case, whatever comes late or twice. */
@Reaction('time-case-when-aspiration-changes')
export class TimeCaseWhenAspirationChanges {
  @Consumes(
    AspirationReceived,
    AspirationReturned,
    AspirationCompleted,
    AspirationVerified,
    AspirationArchived,
    AspirationReferred,
    AspirationDisposed,
    AspirationAccepted,
    AspirationDeclined,
    AspirationRecalled,
    QuestionAsked,
    QuestionAnswered,
    AspirationResponded,
    AnswerSentBack,
    AspirationReopened,
    AspirationAppealed,
    AspirationClosed,
    AspirationMerged,
    AspirationUnmerged,
  )
  async handle({ event, tx }: Delivery<typeof AspirationReceived>): Promise<void> {
    await timeCases(tx, [event.data.aspirationId]);
  }
}
