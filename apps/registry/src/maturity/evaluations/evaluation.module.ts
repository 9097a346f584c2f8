import { Module } from '@nestjs/common';
import { EvaluationList } from './evaluation-list.service.js';
import { EvaluationScoreController } from './evaluation-score.controller.js';
import { EvaluationScores } from './evaluation-scores.service.js';
import { EvaluationWorkflowController } from './evaluation-workflow.controller.js';
import { EvaluationController } from './evaluation.controller.js';
import { EvaluationService } from './evaluation.service.js';

@Module({
  controllers: [EvaluationController, EvaluationScoreController, EvaluationWorkflowController],
  providers: [EvaluationService, EvaluationList, EvaluationScores],
})
export class EvaluationModule {}
