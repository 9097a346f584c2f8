import { Injectable } from '@nestjs/common';
import { sql, type Transaction } from '#database';
import { type Command, Lifecycle, Lifecycles, SYSTEM_ACTOR } from '#lifecycle';
import { changesOf } from './aspiration-changes.js';
import { Aspiration } from './aspiration.entity.js';
import { aspirationError } from './aspiration.errors.js';
import { aspirationEvents } from './aspiration.events.js';
import { aspirationGuards } from './aspiration.guards.js';
import type { AspirationAction } from './aspiration.actors.js';
import {
  type AspirationFacts,
  type AspirationState,
  type AspirationStep,
  type SplitPart,
  targetOf,
  type TransitionInput,
} from './aspiration.step.js';
import { informationRequestWorkflow } from './information-request.workflow.js';
import { aspirationWorkflow } from './aspiration.workflow.js';
import { aspirationWords } from './aspiration.words.js';
import { closableParts, collectAnswers, partIdsOf, statusesOfParts } from './part-rows.js';
import { isInformationRequest } from './aspiration.rules.js';
import { affectsWhole, wholeTransition } from './part.rules.js';
import { partWorkflow } from './part.workflow.js';
import { checkTargetOf } from './reach.js';

/** What an aspiration has when it is created, besides what is submitted. */
const initialFields = {
  checkKimId: null,
  mergedInto: null,
  parentId: null,
  part: null,
  agencyId: null,
  assignee: null,
  answer: null,
  answerMasked: null,
  reopenings: 0,
  declines: 0,
  oversight: false,
  reporterNotifiedAt: null,
  reporterNotifiedBy: null,
  outcome: null,
  archiveReason: null,
  referredTo: null,
  rating: null,
  verifiedAt: null,
  assignedAt: null,
  respondedAt: null,
  closedAt: null,
} satisfies Partial<Aspiration>;

export type NewAspirationFields = Omit<AspirationState, keyof typeof initialFields | 'status' | 'version'>;
export type AspirationCommand = Command<AspirationState, TransitionInput, AspirationFacts>;

/** The lifecycle of aspirations and of the parts of split ones, whose transitions move the whole, and the other way round. */
@Injectable()
export class AspirationLifecycle extends Lifecycle<
  typeof aspirationWorkflow,
  AspirationState,
  TransitionInput,
  AspirationFacts
> {
  constructor(lifecycles: Lifecycles) {
    super(lifecycles, {
      workflow: aspirationWorkflow,
      words: aspirationWords,
      variants: [
        { workflow: partWorkflow, applies: ({ parentId }) => parentId !== null },
        { workflow: informationRequestWorkflow, applies: isInformationRequest },
      ],
      entity: Aspiration,
      store: { insert: async (tx, aspiration) => tx.enqueueInsert(Aspiration, aspiration) },
      notFound: () => aspirationError('aspiration-not-found'),
      refuse: aspirationError,
      target: targetOf,
      // A check on site is done by the KIM that was asked, whichever KIM brought the aspiration in.
      authorize: (_tx, { actor, permission, action, subject }) =>
        lifecycles.access.check(actor, permission, action === 'check' ? checkTargetOf(subject) : targetOf(subject)),
      guards: aspirationGuards,
      events: aspirationEvents,
      derive: changesOf,
      historyColumns: ({ after }) => ({ agencyId: after.agencyId }),
    });
  }

  /** Creates a submitted aspiration, and gives the day on which its verification is due; the channel has been checked. */
  async receive(
    tx: Transaction,
    fields: NewAspirationFields,
    input: TransitionInput,
  ): Promise<{ aspiration: AspirationState; dueOn: string }> {
    let step: AspirationStep | undefined;
    const aspiration = await this.create(
      tx,
      { ...initialFields, ...fields },
      {
        actor: fields.submittedBy,
        now: fields.receivedAt,
        input,
        authorized: true,
        write: (created) => void (step = created),
      },
    );
    return { aspiration, dueOn: step!.facts.dueOn! };
  }

  /** Creates a part of an aspiration that is locked and has been split. */
  createPart(
    tx: Transaction,
    whole: AspirationState,
    { id, part, category }: Omit<SplitPart, 'agencyId'>,
    by: Pick<AspirationCommand, 'actor' | 'now' | 'reason'>,
  ): Promise<AspirationState> {
    const { version: _version, status: _status, ...shared } = whole;
    const { oversight, verifiedAt } = whole;
    const own = { id, part, category, parentId: whole.id, trackingNumber: `${whole.trackingNumber}/${part}` };
    return this.create(tx, { ...shared, ...initialFields, oversight, verifiedAt, ...own }, { ...by, authorized: true });
  }

  /** The aspiration, locked; before it the whole that it is a part of, so that both are always locked in this order. */
  override async lock(tx: Transaction, id: string): Promise<AspirationState> {
    await tx.query(
      sql`SELECT FROM aspiration WHERE id = (SELECT parent_id FROM aspiration WHERE id = ${id}) FOR UPDATE`,
    );
    return super.lock(tx, id);
  }

  override async applyTo(
    tx: Transaction,
    before: AspirationState,
    action: AspirationAction,
    command: AspirationCommand,
  ): Promise<AspirationState> {
    const now = command.now ?? new Date();
    const after = await super.applyTo(tx, before, action, { ...command, now });
    if (after === before) return after;
    if (after.parentId !== null && before.status !== after.status && affectsWhole(after.status))
      await this.applyToWhole(tx, after.parentId, now);
    const closed = after.status === 'CLOSED' && before.status !== 'CLOSED';
    const forParts = action === 'protect' || action === 'redact' ? action : closed ? 'close' : undefined;
    if (after.parentId === null && forParts) await this.applyToParts(tx, after, forParts, { ...command, now });
    return after;
  }

  /** Where the parts of a split aspiration have come to decides where the whole goes. */
  private async applyToWhole(tx: Transaction, wholeId: string, now: Date): Promise<void> {
    const whole = await this.lock(tx, wholeId);
    const action = wholeTransition(whole.status, await statusesOfParts(tx, wholeId));
    if (!action) return;
    const input = action === 'collect-answers' ? { text: await collectAnswers(tx, wholeId) } : {};
    await this.applyTo(tx, whole, action, { actor: SYSTEM_ACTOR, now, input, authorized: true });
  }

  /** The answered parts end with the whole, and every part is protected and redacted like it. */
  private async applyToParts(
    tx: Transaction,
    whole: AspirationState,
    action: 'close' | 'protect' | 'redact',
    { actor, now }: Pick<AspirationCommand, 'actor' | 'now'>,
  ): Promise<void> {
    const { anonymous, confidential } = whole;
    const command = { actor, now, input: { whole, anonymous, confidential }, authorized: true } as const;
    for (const id of await (action === 'close' ? closableParts : partIdsOf)(tx, whole.id))
      await this.apply(tx, action, { ...command, id });
  }
}
