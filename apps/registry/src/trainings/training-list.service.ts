import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Access, type Actor } from '#access';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { scopesOf } from '../kims/kim-scope.js';
import { trainingError } from './training.errors.js';
import { isInvitedWithin, wasAnnounced } from './training-invitations.js';
import { readTraining, readTrainings, type Training } from './training-rows.js';
import { toTrainingResponse, type TrainingQuery, type TrainingResponse } from './training.dto.js';

const cursorShape = z.tuple([z.uuid()]);

@Injectable()
export class TrainingList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** The oldest plan first; what was never announced only for those who plan. */
  async find(
    { status, from, cursor, limit }: TrainingQuery,
    actor: Actor | undefined,
  ): Promise<Page<TrainingResponse>> {
    const [after] = cursor === undefined ? [null] : cursorValues(cursor, cursorShape);
    const planner = this.plans(actor);
    const trainings = await readTrainings(
      this.database,
      `WHERE ($1::uuid IS NULL OR id > $1)
         AND ($2::text IS NULL OR status = $2)
         AND ($3::date IS NULL OR ends_at >= $3::date::timestamp AT TIME ZONE 'Asia/Jakarta')
         AND ($4 OR EXISTS (SELECT FROM training_invitation WHERE training_id = training.id))
       ORDER BY id LIMIT $5`,
      [after, status ?? null, from ?? null, planner, limit + 1],
    );
    const page = pageOf(trainings, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map((training) => toTrainingResponse(training, planner)) };
  }

  /** The training as the actor may see it; one that was never announced is there for those who plan only. */
  async one(id: string, actor: Actor | undefined): Promise<TrainingResponse> {
    const training = await this.visible(id, actor);
    const scopes = scopesOf(this.access, actor, 'training.read-internal');
    return toTrainingResponse(training, (await isInvitedWithin(this.database, id, scopes)) || this.plans(actor));
  }

  /** @throws 'training-not-found' also when the actor may not know of it */
  async visible(id: string, actor: Actor | undefined): Promise<Training> {
    const training = await readTraining(this.database, id);
    if (this.plans(actor) || (await wasAnnounced(this.database, id))) return training;
    throw trainingError('training-not-found');
  }

  private plans(actor: Actor | undefined): boolean {
    return scopesOf(this.access, actor, 'training.plan').length > 0;
  }
}
