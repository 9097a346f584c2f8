import {
  type AgencyConsumer,
  type Answered,
  startAgencyConsumer,
} from '../../examples/agency-consumer/agency-consumer.js';
import { type AgencyEvent, aspirationKey } from '../../examples/agency-consumer/contract.js';
import { agencyAnswers } from './agency-answers.js';
import { closeAspiration } from './close-aspiration.js';
import { agencyId, submitAspiration } from './submit-aspiration.js';
import { type Canary, confidentialAspiration, difficultAspiration } from './difficult-aspirations.js';
import { Journey, JourneyFailure, type Step } from './journey.js';
import { handledBetween, publishedBetween, readLedger } from './ledger.js';
import { passOn } from './pass-on.js';
import type { Platform } from './platform.js';
import { printAgencyEvents, printCoverage, printHandledEvents, printLedger, printMails } from './print.js';
import { coverageOf, publishEdition } from './publish-edition.js';
import { registerKim } from './register-kim.js';
import { settle } from './settle.js';

export interface JourneyReport {
  readonly ok: boolean;
  readonly steps: readonly Step[];
  /** Events that the services published meanwhile, and how often a reaction handled one. */
  readonly events: number;
  readonly handled: number;
  /** What lies parked, and what waits to be sent, on the whole platform at the end. */
  readonly parked: number;
  readonly outboxPending: number;
  /** E-mails that this day's people got. */
  readonly emails: number;
  /** What was told in confidence, and must be found nowhere. */
  readonly canaries: readonly Canary[];
  readonly failed?: { readonly step: string; readonly reason: string };
}

/**
 * Plays the day that must always work (docs: the journey) on a running platform, through its public interfaces only.
 * It may be played again and again, and several times at once. A step that fails ends it and is in the report.
 */
export async function playJourney(platform: Platform, log: (line: string) => void = () => {}): Promise<JourneyReport> {
  let journey: Journey;
  try {
    journey = await Journey.begin(platform, log);
  } catch (cause) {
    const failed = { step: 'the books are opened', reason: cause instanceof Error ? cause.message : String(cause) };
    return {
      ok: false,
      steps: [],
      events: 0,
      handled: 0,
      parked: 0,
      outboxPending: 0,
      emails: 0,
      canaries: [],
      failed,
    };
  }
  const canaries: Canary[] = [];
  let failed: JourneyReport['failed'];
  try {
    await play(journey, canaries);
  } catch (cause) {
    const step = cause instanceof JourneyFailure ? cause.step : 'the day';
    failed = { step, reason: reasonOf(cause) };
  }
  return { ok: failed === undefined, ...(await count(journey)), canaries, ...(failed && { failed }) };
}

async function play(journey: Journey, canaries: Canary[]): Promise<void> {
  const answers: Answered[] = [];
  const read: AgencyEvent[] = [];
  const agency = await journey.step('the agency’s own consumer listens', () => listen(journey, read, answers));
  try {
    const kim = await registerKim(journey);
    const edition = await publishEdition(journey, kim);
    await passOn(journey, kim, edition);
    const receipt = await submitAspiration(journey, kim);
    await agencyAnswers(journey, receipt, answers);
    await closeAspiration(journey, receipt, answers, read);
    await difficultAspiration(journey, kim, receipt.category);
    canaries.push(await confidentialAspiration(journey, kim, receipt.category));
    const { lines, mails, unheard } = await settle(journey, kim);
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
    printLedger(journey.log, lines, unheard);
  } finally {
    await agency.stop();
  }
}

/** In a group of this day's own, so that several days can be played at once, and only this day's case is answered. */
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
    parked: ledger.parked,
    outboxPending: ledger.outboxPending,
    emails: mails.length,
  };
}

function reasonOf(cause: unknown): string {
  const reason = cause instanceof JourneyFailure ? cause.cause : cause;
  return reason instanceof Error ? reason.message : String(reason);
}
