import { Module } from '@nestjs/common';
import { RepublishController } from './republish.controller.js';
import { RepublishService } from './republish.service.js';

@Module({ controllers: [RepublishController], providers: [RepublishService] })
export class RepublishModule {}
