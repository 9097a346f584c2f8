import { Injectable, Logger } from '@nestjs/common';
import { Audience } from '../audience/audience.js';
import { ClaimCheck, type Contact } from '../contacts/claim-check.js';
import type { OpenPlan, ReachedPlan, Recipient } from './open-plan.js';

interface Resolved {
  readonly reached: ReachedPlan[];
  readonly postponed: OpenPlan[];
}

/** Whom plans mean: ids from what events told, names and addresses by claim check, in bulk. */
@Injectable()
export class PlanAudiences {
  private readonly logger = new Logger('PlanAudiences');

  constructor(
    private readonly audience: Audience,
    private readonly claimCheck: ClaimCheck,
  ) {}

  /**
   * Plans whose source of contacts does not answer, and those of a KIM of which no member is known yet, are postponed; the
   * others are not held up.
   */
  async resolve(plans: readonly OpenPlan[]): Promise<Resolved> {
    const of = (...audiences: OpenPlan['audience'][]) => plans.filter(({ audience }) => audiences.includes(audience));
    const parts = await Promise.all([
      this.part(of('KIM_OFFICERS', 'KIM_MEMBERS'), (some) => this.members(some)),
      this.part(of('REPORTER'), (some) => this.reporters(some)),
      this.part(of('AGENCY'), (some) => this.agencies(some)),
    ]);
    return {
      reached: parts.flatMap(({ reached }) => reached),
      postponed: parts.flatMap(({ postponed }) => postponed),
    };
  }

  private async part(
    plans: readonly OpenPlan[],
    find: (plans: readonly OpenPlan[]) => Promise<(plan: OpenPlan) => Recipient[]>,
  ): Promise<Resolved> {
    if (plans.length === 0) return { reached: [], postponed: [] };
    try {
      const recipientsOf = await find(plans);
      const found = plans.map((plan) => ({ plan, recipients: recipientsOf(plan) }));
      return {
        reached: found.filter(isSettled),
        postponed: found.filter((one) => !isSettled(one)).map(({ plan }) => plan),
      };
    } catch (error) {
      this.logger.warn({ err: error, plans: plans.length }, 'contacts cannot be had now');
      return { reached: [], postponed: [...plans] };
    }
  }

  private async members(plans: readonly OpenPlan[]) {
    const known = await this.audience.membersOf([...new Set(plans.map(({ audienceId }) => audienceId))]);
    const contacts = await this.claimCheck.members(known.map(({ memberId }) => memberId));
    return ({ audience, audienceId }: OpenPlan): Recipient[] =>
      known
        .filter(({ kimId, officer }) => kimId === audienceId && (officer || audience === 'KIM_MEMBERS'))
        .map(({ memberId, accountId }) => recipient('MEMBER', memberId, contacts.get(memberId), accountId));
  }

  private async reporters(plans: readonly OpenPlan[]) {
    const contacts = await this.claimCheck.reporters(plans.map(({ audienceId }) => audienceId));
    return recipientIn(contacts, 'REPORTER');
  }

  private async agencies(plans: readonly OpenPlan[]) {
    const contacts = await this.claimCheck.agencies([...new Set(plans.map(({ audienceId }) => audienceId))]);
    return recipientIn(contacts, 'AGENCY');
  }
}

/** Somebody is there to be told, or nobody will ever be. */
function isSettled({ plan, recipients }: ReachedPlan): boolean {
  return recipients.length > 0 || plan.old;
}

function recipientIn(contacts: ReadonlyMap<string, Contact>, kind: 'REPORTER' | 'AGENCY') {
  return ({ audienceId }: OpenPlan): Recipient[] => [recipient(kind, audienceId, contacts.get(audienceId), null)];
}

/** Somebody whose contacts are not there any more, such as an erased reporter, is counted as not reached. */
function recipient(
  kind: Recipient['kind'],
  id: string,
  contact: Contact | undefined,
  accountId: string | null,
): Recipient {
  return contact ? { ...contact, kind, id, accountId } : { name: '', email: null, kind, id, accountId: null };
}
