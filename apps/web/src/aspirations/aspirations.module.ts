import { Module } from '@nestjs/common';
import { AspirationController } from './aspiration.controller.js';

@Module({ controllers: [AspirationController] })
export class AspirationsModule {}
