import {
  type AgencyConsumer,
  type Answered,
  startAgencyConsumer,
} from '../../examples/agency-consumer/agency-consumer.js';
import { type AgencyEvent, aspirationKey } from '../../examples/agency-consumer/contract.js';
import { agencyAnswers } from './agency-answers.js';
import { answerTelephone } from './answer-telephone.js';
import { clarifyClaim } from './clarify-claim.js';
import { closeAspiration } from './close-aspiration.js';
import { agencyId, submitAspiration } from './submit-aspiration.js';
import type { Canary } from './canary.js';
import { confidentialAspiration } from './confidential-aspiration.js';
import { difficultAspiration } from './difficult-aspirations.js';
import { holdTraining } from './hold-training.js';
import { Journey, JourneyFailure, type Step } from './journey.js';
import { handledBetween, publishedBetween, readLedger } from './ledger.js';
import { passOn } from './pass-on.js';
import { plantNotifications } from './plant-notifications.js';
import { plantTexts } from './plant-texts.js';
import { plantTraining } from './plant-training.js';
import type { Platform } from './platform.js';
import { printAgencyEvents, printCoverage, printHandledEvents, printLedger, printMails } from './print.js';
import { correctEdition } from './correct-edition.js';
import { coverageOf, publishEdition } from './publish-edition.js';
import { registerKim } from './register-kim.js';
import { requestInformation } from './request-information.js';
import { revokeRights } from './revoke-rights.js';
import { runCampaign } from './run-campaign.js';
import { settle } from './settle.js';

export interface JourneyReport {
  readonly ok: boolean;
  readonly steps: readonly Step[];
  /** The events that the services published meanwhile, and how often a reaction handled one. */
  readonly events: number;
  readonly handled: number;
  /** On the whole platform at the end. */
  readonly deadLetters: number;
  readonly outboxPending: number;
  /** The e-mails to the people of this run. */
  readonly emails: number;
  /** The confidential texts that must not leak. */
  readonly canaries: readonly Canary[];
  readonly failed?: { readonly step: string; readonly reason: string };
}

/** `short` leaves out the difficult and the confidential aspiration, the telephone, the training and
 * the request for information. */
export type JourneyLength = 'full' | 'short';

/**
 * Runs the journey on a platform through its public APIs only. Journeys can run repeatedly and concurrently. The first step
 * that fails ends the journey and is in the report.
 */
export async function playJourney(
  platform: Platform,
  log: (line: string) => void = () => {},
  length: JourneyLength = 'full',
): Promise<JourneyReport> {
  let journey: Journey;
  try {
    journey = await Journey.begin(platform, log);
  } catch (cause) {
    return failedBefore('read the ledger', cause);
  }
  const canaries: Canary[] = [];
  let failed: JourneyReport['failed'];
  try {
    await play(journey, length, canaries);
  } catch (cause) {
    const step = cause instanceof JourneyFailure ? cause.step : 'the journey';
    failed = { step, reason: reasonOf(cause) };
  }
  return { ok: failed === undefined, ...(await count(journey)), canaries, ...(failed && { failed }) };
}

/** The report of a journey that failed before its first step. */
export function failedBefore(step: string, cause: unknown): JourneyReport {
  const counts = { steps: [], events: 0, handled: 0, deadLetters: 0, outboxPending: 0, emails: 0, canaries: [] };
  return { ok: false, ...counts, failed: { step, reason: reasonOf(cause) } };
}

async function play(journey: Journey, length: JourneyLength, canaries: Canary[]): Promise<void> {
  const answers: Answered[] = [];
  const read: AgencyEvent[] = [];
  const agency = await journey.step('the agency’s consumer subscribes', () => listen(journey, read, answers));
  try {
    const kim = await registerKim(journey);
    const edition = await publishEdition(journey, kim);
    await passOn(journey, kim, edition);
    const correction = await correctEdition(journey, kim, edition);
    await runCampaign(journey, kim);
    const claim = await clarifyClaim(journey, kim);
    const receipt = await submitAspiration(journey, kim);
    await agencyAnswers(journey, receipt, answers);
    await closeAspiration(journey, receipt, answers, read);
    await revokeRights(journey, kim, receipt);
    if (length === 'full') {
      const open = await difficultAspiration(journey, kim, receipt.category);
      const confidential = await confidentialAspiration(journey, kim, receipt.category);
      await answerTelephone(journey, kim, receipt.category);
      await holdTraining(journey, kim);
      const request = await requestInformation(journey, kim, receipt.category);
      const publications = await plantTexts(journey, kim, { claim, correction });
      const notifications = await plantNotifications(journey, kim);
      const trainings = await plantTraining(journey);
      const memberIds = journey.idsOf('MEMBER');
      canaries.push({
        texts: journey.texts,
        open,
        confidential,
        request,
        kimId: kim.id,
        memberIds,
        publications,
        notifications,
        trainings,
      });
    }
    const { lines, mails, unhandled } = await settle(journey, kim);
    const { own, others } = await journey.handledEvents.of(journey.created);
    printHandledEvents(journey.log, own, others);
    printAgencyEvents(
      journey.log,
      agencyId,
      agency.reads,
      read.filter((event) => concerns(event, receipt.id)),
    );
    printMails(journey.log, mails);
    printCoverage(journey.log, await coverageOf(journey, edition.id));
    printLedger(journey.log, lines, unhandled);
  } finally {
    await agency.stop();
  }
}

/** Subscribes with a group of this run, and answers only the aspirations of this run. */
function listen(journey: Journey, read: AgencyEvent[], answers: Answered[]): Promise<AgencyConsumer> {
  const { broker, services, issuer } = journey.platform;
  const settings = {
    agencyId,
    brokers: broker.kind === 'kafka' ? broker.brokers : undefined,
    group: `agency.${agencyId}.journey-${journey.run}`,
    aspirationsUrl: services.aspirations,
    tokenUrl: issuer.tokenUrl,
    client: 'journey',
    account: 'penghubung',
    password: 'penghubung-sambung',
  };
  return startAgencyConsumer(settings, {
    log: (line) => journey.log(`      [${agencyId}] ${line}`),
    concerns: (aspirationId) => journey.created.has(aspirationId) && !journey.answeredManually.has(aspirationId),
    onRead: (event) => read.push(event),
    onAnswered: (answer) => answers.push(answer),
  });
}

function concerns({ data }: AgencyEvent, aspirationId: string): boolean {
  return aspirationKey.safeParse(data).data?.aspirationId === aspirationId;
}

async function count(journey: Journey): Promise<Omit<JourneyReport, 'ok' | 'failed' | 'canaries'>> {
  const [ledger, mails] = await Promise.all([
    readLedger(journey.http.as('admin')).catch(() => journey.ledgerBefore),
    journey.mail.sentTo(journey.mailSuffix).catch(() => []),
  ]);
  return {
    steps: journey.steps,
    events: publishedBetween(journey.ledgerBefore, ledger),
    handled: handledBetween(journey.ledgerBefore, ledger),
    deadLetters: ledger.deadLetters,
    outboxPending: ledger.outboxPending,
    emails: mails.length,
  };
}

function reasonOf(cause: unknown): string {
  const reason = cause instanceof JourneyFailure ? cause.cause : cause;
  return reason instanceof Error ? reason.message : String(reason);
}
