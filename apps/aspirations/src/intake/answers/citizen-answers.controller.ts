import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action } from '#access';
import { CITIZEN_ACTOR } from '#lifecycle';
import { type Call, ClientNetwork, Idempotency, IdempotentCall } from '#http-api';
import { trackingError } from '../../citizens/tracking/tracking.errors.js';
import { trackedAspiration } from '../../duplicates/duplicate-group-rows.js';
import { TrackingAuthenticator } from '../../citizens/tracking/tracking-authenticator.js';
import { CitizenNewAnswers, CitizenForm } from './answer-update.dto.js';
import { Redaction } from '../../aspirations/redaction/redaction.service.js';
import { AnswerUpdates, withMaskedAnswers } from './answer-update.service.js';
import { readForm, openQuestions } from './answer-rows.js';

@ApiTags('tracking')
@Controller('v1/tracking/form-answers')
export class CitizenAnswersController {
  constructor(
    private readonly authenticator: TrackingAuthenticator,
    private readonly answerUpdates: AnswerUpdates,
    private readonly redaction: Redaction,
    private readonly idempotency: Idempotency,
  ) {}

  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action('tracking.update-answers')
  @ApiOperation({ operationId: 'updateOwnAnswers', summary: 'Read the questions of your aspiration, and answer them' })
  @ApiOkResponse({ standardSchema: CitizenForm })
  async update(
    @Body({ schema: CitizenNewAnswers }) { answers, ...key }: CitizenNewAnswers,
    @IdempotentCall() call: Call,
    @ClientNetwork() source: string,
  ): Promise<CitizenForm> {
    const id = await this.authenticator.authenticate(key, source);
    return this.idempotency.once(call, async (tx) => {
      const { own, rootId } = await trackedAspiration(tx, id);
      if (!own) throw trackingError('shared-aspiration');
      if (answers) {
        const given = withMaskedAnswers({ answers }, await this.redaction.people(rootId, tx));
        await this.answerUpdates.update(tx, { id: rootId, actor: CITIZEN_ACTOR }, given);
      }
      const known = (await readForm(tx, rootId))!;
      return {
        category: known.category,
        answers: known.currentForm.questions.map(({ key: name, questionId, questionEn }) => ({
          key: name,
          questionId,
          questionEn,
          answer: Object.hasOwn(known.answers, name) ? known.answers[name]! : null,
        })),
        missing: openQuestions(known),
      };
    });
  }
}
