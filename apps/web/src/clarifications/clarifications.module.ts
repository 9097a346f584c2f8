import { Module } from '@nestjs/common';
import { ClarificationController } from './clarification.controller.js';

@Module({ controllers: [ClarificationController] })
export class ClarificationsModule {}
