import { Module } from '@nestjs/common';
import { AgencyModule } from '../agencies/agency.module.js';
import { AspirationModule } from '../aspirations/aspiration.module.js';
import { CitizenModule } from '../citizens/citizen.module.js';
import { DeadlineModule } from '../deadlines/deadline.module.js';
import { GroundsController } from './grounds.controller.js';
import { ObjectionController } from './objections/objection.controller.js';
import { ObjectionLifecycle } from './objections/objection.lifecycle.js';
import { ObjectionObserver } from './objections/objection.observer.js';
import { Objections } from './objections/objections.service.js';
import { PurposeController } from './purpose/purpose.controller.js';
import { RequestPurposes } from './purpose/purposes.service.js';
import { RegisterController } from './register/register.controller.js';
import { InformationRegister } from './register/register.service.js';
import { InformationDecisions } from './requests/decisions.service.js';
import { InformationRequestController } from './requests/information-request.controller.js';
import { InformationRequestObserver } from './requests/information-request.observer.js';
import { InformationRequests } from './requests/information-requests.service.js';
import { Requesters } from './requests/requesters.service.js';
import { RequestDocuments } from './tracking/request-documents.service.js';
import { RequestTrackingController } from './tracking/request-tracking.controller.js';
import { RequestTracking } from './tracking/request-tracking.service.js';
import { RequesterObjections } from './tracking/requester-objections.service.js';

/** Requests for information under UU 14/2008: decisions, objections, the register. */
@Module({
  imports: [AgencyModule, AspirationModule, CitizenModule, DeadlineModule],
  controllers: [
    GroundsController,
    InformationRequestController,
    ObjectionController,
    PurposeController,
    RegisterController,
    RequestTrackingController,
  ],
  providers: [
    InformationDecisions,
    InformationRegister,
    InformationRequestObserver,
    InformationRequests,
    ObjectionLifecycle,
    ObjectionObserver,
    Objections,
    RequestDocuments,
    RequestPurposes,
    Requesters,
    RequesterObjections,
    RequestTracking,
  ],
})
export class InformationRequestModule {}
