import { Module } from '@nestjs/common';
import { EvaluationList } from './evaluation-list.service.js';
import { EvaluationScoreController } from './evaluation-score.controller.js';
import { EvaluationScores } from './evaluation-scores.service.js';
import { EvaluationController } from './evaluation.controller.js';
import { EvaluationLifecycle } from './evaluation.lifecycle.js';
import { EvaluationService } from './evaluation.service.js';

@Module({
  controllers: [EvaluationController, EvaluationScoreController],
  providers: [EvaluationLifecycle, EvaluationService, EvaluationList, EvaluationScores],
})
export class EvaluationModule {}
