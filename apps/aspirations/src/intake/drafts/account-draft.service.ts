import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database, type Transaction } from '#database';
import { type Call, Idempotency, type Page, requireVersion } from '#http-api';
import { intakeError } from '../intake.errors.js';
import { channelRules } from '../channels.js';
import { ClientRequestLog } from '../client-request-log.js';
import { type DraftRow, draftsOf, readDraft } from './draft-rows.js';
import { DraftSubmission } from './draft-submission.service.js';
import type {
  CreatedDraft,
  DraftChanges,
  DraftQuery,
  DraftResponse,
  DraftSummary,
  NewDraft,
  SubmittedDraft,
} from './draft.dto.js';
import { Drafts } from './draft.service.js';

/**
 * Drafts of accounts: a draft belongs to the account that created it. What an integrator sent without a village is completed by the
 * coordinator, who does not read the reporter in it.
 */
@Injectable()
export class AccountDrafts {
  constructor(
    private readonly database: Database,
    private readonly drafts: Drafts,
    private readonly submission: DraftSubmission,
    private readonly requestLog: ClientRequestLog,
    private readonly idempotency: Idempotency,
    private readonly access: Access,
  ) {}

  /** Creates a draft: a citizen's own without an account, one of another channel with the permission of the channel. */
  create(
    given: NewDraft,
    call: Call,
    actor: Actor | undefined,
    network: string,
    now = new Date(),
  ): Promise<CreatedDraft> {
    const account = actor?.subject ?? null;
    const { channel = account === null ? 'CITIZEN' : 'KIM', clientId, ...content } = given;
    if (account !== null || channel !== 'CITIZEN') this.access.scopes(actor, channelRules[channel].action);
    if (account === null && content.attachmentIds !== undefined)
      throw intakeError('channel-mismatch', {
        errors: [
          {
            pointer: '/attachmentIds',
            detail: {
              en: 'must be empty without an account: sign in to attach files',
              id: 'harus kosong tanpa akun: masuk dahulu untuk melampirkan berkas',
            },
          },
        ],
      });
    return this.idempotency.once(call, (tx) =>
      this.requestLog.once(tx, { account, clientId, content: { draft: given } }, now, () =>
        this.drafts.create(tx, channel, content, { account, network, now }),
      ),
    );
  }

  async list(query: DraftQuery, actor: Actor): Promise<Page<DraftSummary>> {
    if (query.of === 'INTEGRATORS') this.access.scopes(actor, complete);
    return draftsOf(this.database, actor.subject, query);
  }

  /** @throws 404 `draft-not-found`, also for the draft of another account */
  async get(id: string, actor: Actor): Promise<DraftResponse> {
    const draft = this.reachable(await readDraft(this.database, id), actor);
    return shownTo(actor, draft, await this.drafts.present(this.database, draft));
  }

  change(id: string, version: number, changes: DraftChanges, actor: Actor, now = new Date()): Promise<DraftResponse> {
    return this.database.transaction(async (tx) => {
      const draft = await this.lock(tx, id, version, actor);
      requireOwnFields(actor, draft, changes);
      return shownTo(actor, draft, await this.drafts.change(tx, draft, changes, now));
    });
  }

  /** @throws 404 `draft-not-found`, also for the draft of another account that one may complete */
  discard(id: string, version: number, actor: Actor, now = new Date()): Promise<DraftResponse> {
    return this.database.transaction(async (tx) => {
      const draft = await this.lock(tx, id, version, actor);
      if (!isOf(actor, draft)) throw intakeError('draft-not-found');
      return this.drafts.discard(tx, draft, now);
    });
  }

  submit(id: string, version: number, call: Call, actor: Actor, now = new Date()): Promise<SubmittedDraft> {
    return this.idempotency.once(call, async (tx) => {
      const draft = await this.lock(tx, id, version, actor);
      const entered = await this.submission.complete(tx, draft, draft.channel);
      if (isOf(actor, draft))
        this.access.check(actor, channelRules[draft.channel].action, {
          area: entered.villageCode,
          ...(entered.kimId !== null && { kim: entered.kimId }),
        });
      return this.submission.submit(tx, draft, entered, { account: draft.account, now });
    });
  }

  private async lock(tx: Transaction, id: string, version: number, actor: Actor): Promise<DraftRow> {
    this.reachable(await readDraft(tx, id), actor);
    const draft = await this.drafts.lock(tx, id);
    requireVersion(draft.version, version);
    return draft;
  }

  private reachable(draft: DraftRow | undefined, actor: Actor): DraftRow {
    if (draft && isOf(actor, draft)) return draft;
    if (draft?.channel !== 'INTEGRATOR' || !this.access.allows(actor, complete)) throw intakeError('draft-not-found');
    return draft;
  }
}

const complete = 'draft.complete';

function isOf({ subject }: Actor, { account }: DraftRow): boolean {
  return account === subject;
}

/** The reporter of another's draft is read as of an aspiration: with a purpose, once it is submitted. */
function shownTo(actor: Actor, draft: DraftRow, shown: DraftResponse): DraftResponse {
  if (isOf(actor, draft) || shown.content === null) return shown;
  const { reporter: _reporter, ...content } = shown.content;
  return { ...shown, content };
}

const completable: ReadonlySet<string> = new Set(['villageCode', 'category', 'kind', 'position']);

/** @throws 422 `channel-mismatch` for a field of another's draft that only its reporter may change */
function requireOwnFields(actor: Actor, draft: DraftRow, changes: DraftChanges): void {
  if (isOf(actor, draft)) return;
  const others = Object.keys(changes).filter((field) => !completable.has(field));
  if (others.length === 0) return;
  throw intakeError('channel-mismatch', {
    errors: others.map((field) => ({
      pointer: `/${field}`,
      detail: { en: 'must be left out: it belongs to the reporter', id: 'harus dihilangkan: milik pelapor' },
    })),
  });
}
