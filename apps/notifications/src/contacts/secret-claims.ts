import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { notificationsSettings, type NotificationsSettings } from '../notifications.settings.js';
import { ServiceRequests } from './service-requests.js';

/** The link of an invitation, or a later one that takes its place. */
export interface InvitationIssue {
  readonly id: string;
  readonly issue: number;
}

const links = z.object({ links: z.array(z.object({ invitationId: z.string(), issue: z.int(), link: z.url() })) });
const pins = z.object({ pins: z.array(z.object({ renewalId: z.string(), pin: z.string() })) });

/** Requests what a message carries and nothing stores, at the moment at which it is sent. What is no longer valid is missing. */
@Injectable()
export class SecretClaims {
  constructor(
    private readonly requests: ServiceRequests,
    @Inject(notificationsSettings) private readonly settings: NotificationsSettings,
  ) {}

  /** By the id of the invitation. */
  async invitationLinks(invitations: readonly InvitationIssue[]): Promise<ReadonlyMap<string, string>> {
    if (invitations.length === 0) return new Map();
    const path = '/v1/account-invitations/links';
    const answer = await this.requests.post(this.settings.REGISTRY_URL, path, { invitations }, links);
    return new Map(answer.links.map(({ invitationId, link }) => [invitationId, link]));
  }

  /** By the id of the renewal. */
  async renewedPins(renewalIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (renewalIds.length === 0) return new Map();
    const path = '/v1/pin-renewals/pins';
    const answer = await this.requests.post(this.settings.ASPIRATIONS_URL, path, { renewalIds }, pins);
    return new Map(answer.pins.map(({ renewalId, pin }) => [renewalId, pin]));
  }
}
