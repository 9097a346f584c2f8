import { Injectable } from '@nestjs/common';
import { type Call, Idempotency } from '#http-api';
import { AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';
import { isInformationRequest } from '../../aspirations/aspiration.rules.js';
import { Redaction } from '../../aspirations/redaction/redaction.service.js';
import { TrackingAuthenticator } from '../../citizens/tracking/tracking-authenticator.js';
import { informationRequestError } from '../information-request.errors.js';
import type { NewObjection } from '../objections/objection.dto.js';
import { Objections } from '../objections/objections.service.js';
import type { RequestTrackingResponse } from './request-tracking.dto.js';
import { RequestTracking } from './request-tracking.service.js';

/** Objections by number and PIN. */
@Injectable()
export class RequesterObjections {
  constructor(
    private readonly authenticator: TrackingAuthenticator,
    private readonly idempotency: Idempotency,
    private readonly lifecycle: AspirationLifecycle,
    private readonly objections: Objections,
    private readonly redaction: Redaction,
    private readonly tracking: RequestTracking,
  ) {}

  /** @throws 403 `wrong-pin`; 404 `information-request-not-found`; 409 `transition-refused`; 422 `objection-ground-does-not-fit` */
  async file({ ground, reason, ...key }: NewObjection, call: Call, source: string): Promise<RequestTrackingResponse> {
    const id = await this.authenticator.authenticate(key, source);
    return this.idempotency.once(call, async (tx) => {
      const text = await this.redaction.redact(id, reason, 'appeal', tx);
      const request = await this.lifecycle.lock(tx, id);
      if (!isInformationRequest(request)) throw informationRequestError('information-request-not-found');
      await this.objections.file(tx, request, { ground, text });
      return this.tracking.view(id, tx);
    });
  }
}
