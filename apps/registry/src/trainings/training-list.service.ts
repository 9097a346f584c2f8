import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database, sql } from '#database';
import type { ListPage, Page } from '#http-api';
import type { HistoryEntry, HistoryQuery } from '#lifecycle';
import { kimScope } from '../kims/kim-visibility.js';
import { isInvited, wasAnnounced } from './training-invitations.js';
import { trainingList, type TrainingQuery } from './training-list.js';
import { readTraining, toTraining, type Training, trainingColumns, type TrainingRow } from './training-rows.js';
import { toTrainingResponse, type TrainingResponse } from './training.dto.js';
import { trainingError } from './training.errors.js';
import { TrainingLifecycle } from './training.lifecycle.js';

@Injectable()
export class TrainingList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly trainings: TrainingLifecycle,
  ) {}

  /** Trainings that were never announced only for accounts that plan. */
  find(query: TrainingQuery, actor: Actor | undefined): Promise<ListPage<TrainingResponse>> {
    const planner = this.mayPlan(actor);
    const announced = sql`EXISTS (SELECT FROM training_invitation WHERE training_id = training.id)`;
    const selection = { columns: trainingColumns, scope: planner ? sql`TRUE` : announced };
    return trainingList.read(this.database, query, selection, (row: TrainingRow) =>
      toTrainingResponse(toTraining(row), planner),
    );
  }

  /** The training as the actor may see it. @throws 'training-not-found', also when the actor may not see it */
  async get(id: string, actor: Actor | undefined): Promise<TrainingResponse> {
    const training = await this.visible(id, actor);
    const scope = this.access.scopeConditionOrNone(
      actor,
      'training.read-internal',
      kimScope(sql`training_invitation.kim_id`),
    );
    return toTrainingResponse(training, this.mayPlan(actor) || (await isInvited(this.database, id, scope)));
  }

  /** The history, for accounts that plan: a reason may name people. @throws 'training-not-found' */
  async history(id: string, query: HistoryQuery): Promise<Page<HistoryEntry>> {
    await readTraining(this.database, id);
    return this.trainings.history(this.database, id, query);
  }

  private async visible(id: string, actor: Actor | undefined): Promise<Training> {
    const training = await readTraining(this.database, id);
    if (this.mayPlan(actor) || (await wasAnnounced(this.database, id))) return training;
    throw trainingError('training-not-found');
  }

  private mayPlan(actor: Actor | undefined): boolean {
    return this.access.allows(actor, 'training.plan');
  }
}
