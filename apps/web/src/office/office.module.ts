import { Module } from '@nestjs/common';
import { OfficeAspirationController } from './aspiration.controller.js';
import { QueueController } from './queue.controller.js';

@Module({ controllers: [QueueController, OfficeAspirationController] })
export class OfficeModule {}
