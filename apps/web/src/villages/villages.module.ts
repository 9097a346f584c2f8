import { Module } from '@nestjs/common';
import { VillageController } from './village.controller.js';

@Module({ controllers: [VillageController] })
export class VillagesModule {}
