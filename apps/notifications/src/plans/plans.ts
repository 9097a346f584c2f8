import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { messageSubjects } from '#contracts';
import { sql, type Transaction } from '#database';
import type { Envelope } from '#messaging';
import type { InboxRole } from '../role-inbox/inbox-roles.js';
import { RoleMessages } from '../role-inbox/role-messages.js';
import type { TemplateName } from '../templates/catalog/declarations.js';
import type { PlanAudience } from './plan.entity.js';
import { PlanJob } from './plan.job.js';

interface NewNotification {
  readonly template: TemplateName;
  readonly about: { readonly kind: (typeof messageSubjects)[number]; readonly id: string };
  readonly variables: Readonly<Record<string, string>>;
}

/** To people who are resolved afterwards. */
export interface NewPlan extends NewNotification {
  readonly audience: PlanAudience;
  readonly audienceId: string;
}

/** To the inbox of a role, which people read. */
export interface NewRoleNotification extends NewNotification {
  readonly audience: 'ROLE';
  readonly role: InboxRole;
  /** The code of an area, the id of an agency, or `*`. */
  readonly place: string;
}

export type NewNotificationPlan = NewPlan | NewRoleNotification;

/** What a plan follows from: an event, or a step of this service. */
export interface PlanCause {
  readonly id: string;
  readonly sequence: number;
  readonly correlationId: string;
  readonly traceparent?: string | null;
}

/** Accepts the notifications that reactions request. */
@Injectable()
export class Plans {
  constructor(
    private readonly job: PlanJob,
    private readonly roleMessages: RoleMessages,
  ) {}

  /**
   * Creates a plan once for each event, template and audience; a repetition changes nothing. Republished events are no news
   * and create no plans. What is for a role is in its inbox at once.
   */
  async add(tx: Transaction, event: Envelope, ...notifications: readonly NewNotificationPlan[]): Promise<void> {
    if (event.republished) return;
    const { id, sequence, correlationId, traceparent = null } = event;
    const cause = { id, sequence, correlationId, traceparent };
    const plans = notifications.filter((one) => one.audience !== 'ROLE');
    const toRoles = notifications.filter((one) => one.audience === 'ROLE');
    await this.addEach(
      tx,
      plans.map((plan) => ({ cause, plan })),
    );
    await this.roleMessages.add(
      tx,
      toRoles.map((one) => ({ ...one, eventId: id })),
    );
  }

  /** The same for plans of several causes, which need not be events. */
  async addEach(
    tx: Transaction,
    caused: readonly { readonly cause: PlanCause; readonly plan: NewPlan }[],
  ): Promise<void> {
    if (caused.length === 0) return;
    const rows = caused.map(({ cause, plan: { template, audience, audienceId, about, variables } }) => ({
      id: uuidv7(),
      event_id: cause.id,
      event_sequence: cause.sequence,
      correlation_id: cause.correlationId,
      traceparent: cause.traceparent,
      template,
      audience,
      audience_id: audienceId,
      about_kind: about.kind,
      about_id: about.id,
      variables,
    }));
    await tx.query(
      sql`INSERT INTO plan (id, event_id, event_sequence, template, audience, audience_id, about_kind, about_id, variables,
                         correlation_id, traceparent, due_at, created_at)
       SELECT id, event_id, event_sequence, template, audience, audience_id, about_kind, about_id, variables, correlation_id,
              traceparent, now(), now()
         FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS plan(id uuid, event_id uuid, event_sequence bigint,
              template text, audience text, audience_id text, about_kind text, about_id uuid, variables jsonb,
              correlation_id uuid, traceparent text)
       ON CONFLICT (event_id, template, audience, audience_id) DO NOTHING`,
    );
    tx.afterCommit(() => void this.job.run());
  }
}
