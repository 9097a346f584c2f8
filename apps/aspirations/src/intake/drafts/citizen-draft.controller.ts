import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, Action, type Actor, CurrentActor } from '#access';
import { Database } from '#database';
import { type Call, ClientNetwork, Idempotency, IdempotentCall } from '#http-api';
import { Applies } from '#lifecycle';
import { aspirationWorkflow } from '../../aspirations/aspiration.workflow.js';
import { TrackingAuthenticator } from '../../citizens/tracking/tracking-authenticator.js';
import { TrackingKey } from '../../citizens/tracking/tracking.dto.js';
import { citizenAccountOf } from '../citizen-account.js';
import { readDraft } from './draft-rows.js';
import { DraftSubmission } from './draft-submission.service.js';
import { CitizenDraftChanges, DraftResponse, SubmittedDraft } from './draft.dto.js';
import { Drafts } from './draft.service.js';

/**
 * By number and PIN the citizen continues a draft, whichever account created it, and discards it or submits it as a citizen: signed
 * in, as their own.
 */
@ApiTags('drafts')
@Controller('v1/tracking/draft')
export class CitizenDraftController {
  constructor(
    private readonly database: Database,
    private readonly authenticator: TrackingAuthenticator,
    private readonly drafts: Drafts,
    private readonly submission: DraftSubmission,
    private readonly idempotency: Idempotency,
    private readonly access: Access,
  ) {}

  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action('tracking.draft')
  @ApiOperation({ operationId: 'followDraft', summary: 'Read your draft, and what is missing' })
  @ApiOkResponse({ standardSchema: DraftResponse })
  async follow(
    @Body({ schema: TrackingKey }) key: TrackingKey,
    @ClientNetwork() source: string,
  ): Promise<DraftResponse> {
    const id = await this.authenticator.authenticate(key, source, 'DRAFT');
    return this.drafts.present(this.database, (await readDraft(this.database, id))!);
  }

  @Post('change')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action('tracking.draft')
  @ApiOperation({ operationId: 'changeOwnDraft', summary: 'Change your draft' })
  @ApiOkResponse({ standardSchema: DraftResponse })
  async change(
    @Body({ schema: CitizenDraftChanges }) { changes, ...key }: CitizenDraftChanges,
    @ClientNetwork() source: string,
  ): Promise<DraftResponse> {
    const id = await this.authenticator.authenticate(key, source, 'DRAFT');
    return this.database.transaction(async (tx) =>
      this.drafts.change(tx, await this.drafts.lock(tx, id), changes, new Date()),
    );
  }

  @Post('discard')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action('tracking.draft')
  @ApiOperation({ operationId: 'discardOwnDraft', summary: 'Discard your draft, with its content' })
  @ApiOkResponse({ standardSchema: DraftResponse })
  async discard(
    @Body({ schema: TrackingKey }) key: TrackingKey,
    @ClientNetwork() source: string,
  ): Promise<DraftResponse> {
    const id = await this.authenticator.authenticate(key, source, 'DRAFT');
    return this.database.transaction(async (tx) => this.drafts.discard(tx, await this.drafts.lock(tx, id), new Date()));
  }

  @Post('submit')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action('tracking.draft')
  @Applies(aspirationWorkflow, 'receive')
  @ApiOperation({ operationId: 'submitOwnDraft', summary: 'Submit your draft; its number and PIN stay the same' })
  @ApiOkResponse({ standardSchema: SubmittedDraft })
  async submit(
    @Body({ schema: TrackingKey }) key: TrackingKey,
    @IdempotentCall() call: Call,
    @ClientNetwork() source: string,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<SubmittedDraft> {
    const id = await this.authenticator.authenticate(key, source, 'DRAFT');
    return this.idempotency.once(call, async (tx) => {
      const draft = await this.drafts.lock(tx, id);
      const entered = await this.submission.complete(tx, draft, 'CITIZEN');
      const account = citizenAccountOf(this.access, actor);
      return this.submission.submit(tx, draft, entered, { account, network: source, now: new Date() });
    });
  }
}
