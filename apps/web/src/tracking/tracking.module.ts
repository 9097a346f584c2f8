import { Module } from '@nestjs/common';
import { RenewPinController } from './renew-pin.controller.js';
import { TrackingController } from './tracking.controller.js';

@Module({ controllers: [TrackingController, RenewPinController] })
export class TrackingModule {}
