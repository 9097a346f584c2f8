import { Module } from '@nestjs/common';
import { KimController } from './kim.controller.js';

@Module({ controllers: [KimController] })
export class KimsModule {}
