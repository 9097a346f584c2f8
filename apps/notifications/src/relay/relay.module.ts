import { Module } from '@nestjs/common';
import { RelayAssignment } from './relay-assignment.js';
import { RelayNotices } from './relay-notices.js';
import { RelayRequestController } from './relay-request.controller.js';
import { RelayLifecycle } from './relay-request.lifecycle.js';
import { RelayRequests } from './relay-requests.service.js';
import { RelayErasure } from './relay-erasure.js';
import { RelayJob } from './relay.job.js';

/** Asks members of KIM to inform people in person whom nothing else reaches. */
@Module({
  controllers: [RelayRequestController],
  providers: [RelayAssignment, RelayErasure, RelayJob, RelayLifecycle, RelayNotices, RelayRequests],
  exports: [RelayAssignment, RelayErasure, RelayJob, RelayNotices],
})
export class RelayModule {}
