import { Injectable, Logger } from '@nestjs/common';
import { memberPosts } from '#contracts';
import { ClaimCheck, type MemberContact, type ReporterContact } from '../contacts/claim-check.js';
import { Offices } from '../contacts/offices.js';
import type { Recipient } from '../messages/recipient.js';
import { readFormerAccount } from './former-account.js';
import type { OpenPlan, ResolvedPlan } from './open-plan.js';
import { readSingleReporter } from './single-reporter.js';

const officerPosts = memberPosts.filter((post) => post !== 'MEMBER');

interface Resolution {
  readonly resolved: ResolvedPlan[];
  readonly postponed: OpenPlan[];
}

/**
 * Resolves the recipients of plans in bulk, by requests to the services that own the personal data. A copy made of events
 * could miss a member who joined just now.
 */
@Injectable()
export class PlanAudiences {
  private readonly logger = new Logger('PlanAudiences');

  constructor(
    private readonly claimCheck: ClaimCheck,
    private readonly offices: Offices,
  ) {}

  /**
   * Postpones plans whose source of contacts does not respond and plans of a KIM without members; the others do not wait for
   * them.
   */
  async resolve(plans: readonly OpenPlan[]): Promise<Resolution> {
    const of = (...audiences: OpenPlan['audience'][]) => plans.filter(({ audience }) => audiences.includes(audience));
    const parts = await Promise.all([
      this.resolvePart(of('KIM_OFFICERS'), (some) => this.members(some, officerPosts)),
      this.resolvePart(of('KIM_MEMBERS'), (some) => this.members(some)),
      this.resolvePart(of('FORMER_ACCOUNT'), (some) => this.formerAccounts(some)),
      this.resolvePart(of('MEMBER'), (some) => this.singleMembers(some)),
      this.resolvePart(of('REPORTER'), (some) => this.reporters(some)),
      this.resolvePart(of('SINGLE_REPORTER'), (some) => this.singleReporters(some)),
      this.resolvePart(of('AGENCY', 'AGENCY_HEAD'), (some) => this.agencies(some)),
      this.resolvePart(of('OFFICE'), async () => ({ audienceId: id }) => [
        { kind: 'OFFICE', id, accountId: null, ...this.offices.contact(id) },
      ]),
    ]);
    return {
      resolved: parts.flatMap(({ resolved }) => resolved),
      postponed: parts.flatMap(({ postponed }) => postponed),
    };
  }

  private async resolvePart(
    plans: readonly OpenPlan[],
    find: (plans: readonly OpenPlan[]) => Promise<(plan: OpenPlan) => Recipient[]>,
  ): Promise<Resolution> {
    if (plans.length === 0) return { resolved: [], postponed: [] };
    try {
      const recipientsOf = await find(plans);
      const found = plans.map((plan) => ({ plan, recipients: recipientsOf(plan) }));
      return {
        resolved: found.filter(isResolved),
        postponed: found.filter((one) => !isResolved(one)).map(({ plan }) => plan),
      };
    } catch (error) {
      this.logger.warn({ err: error, plans: plans.length }, 'Contacts are not available, the plans are retried later');
      return { resolved: [], postponed: [...plans] };
    }
  }

  private async members(plans: readonly OpenPlan[], posts?: Parameters<ClaimCheck['members']>[1]) {
    const kims = [...new Set(plans.map(({ audienceId }) => audienceId))];
    const members = await this.claimCheck.members(kims, posts);
    return ({ audienceId }: OpenPlan): Recipient[] =>
      members.filter(({ kimId }) => kimId === audienceId).map(recipientOf);
  }

  private async singleMembers(plans: readonly OpenPlan[]) {
    const members = await this.claimCheck.membersById(plans.map(({ audienceId }) => audienceId));
    return ({ audienceId }: OpenPlan): Recipient[] =>
      members.filter(({ memberId }) => memberId === audienceId).map(recipientOf);
  }

  /** At the address of the member, and in the inbox of the account that was the member's. */
  private async formerAccounts(plans: readonly OpenPlan[]) {
    const members = await this.claimCheck.membersById(
      plans.map(({ audienceId }) => readFormerAccount(audienceId).memberId),
    );
    return ({ audienceId }: OpenPlan): Recipient[] => {
      const { memberId: id, accountId } = readFormerAccount(audienceId);
      const member = members.find(({ memberId }) => memberId === id);
      const { name, email, phone } = member ?? { name: '', email: null, phone: null };
      return [{ kind: 'MEMBER', id, accountId, name, email, phone, registeredOnly: true }];
    };
  }

  private async reporters(plans: readonly OpenPlan[]) {
    const contacts = await this.claimCheck.reporters(plans.map(({ audienceId }) => audienceId));
    return ({ audienceId }: OpenPlan): Recipient[] => {
      const matches = contacts.filter(({ aspirationId }) => aspirationId === audienceId);
      if (matches.length === 0) return [unreachable('REPORTER', audienceId)];
      return matches.map(reporterOf);
    };
  }

  private async singleReporters(plans: readonly OpenPlan[]) {
    const ids = plans.map(({ audienceId }) => readSingleReporter(audienceId).aspirationId);
    const contacts = await this.claimCheck.reporters([...new Set(ids)]);
    return ({ audienceId }: OpenPlan): Recipient[] => {
      const wanted = readSingleReporter(audienceId);
      const found = contacts.find(
        ({ aspirationId, reporterId }) => aspirationId === wanted.aspirationId && reporterId === wanted.reporterId,
      );
      return [found === undefined ? unreachable('REPORTER', wanted.reporterId) : reporterOf(found)];
    };
  }

  private async agencies(plans: readonly OpenPlan[]) {
    const contacts = await this.claimCheck.agencies([...new Set(plans.map(({ audienceId }) => audienceId))]);
    return ({ audience, audienceId: id }: OpenPlan): Recipient[] => {
      const agency = contacts.get(id);
      const { name, email } = (audience === 'AGENCY_HEAD' ? agency?.head : agency) ?? unreachable('AGENCY', id);
      return [{ kind: 'AGENCY', id, accountId: null, name, email }];
    };
  }
}

/** The plan has recipients, or is too old to get any. */
function isResolved({ plan, recipients }: ResolvedPlan): boolean {
  return recipients.length > 0 || plan.old;
}

function recipientOf({ memberId: id, accountId, name, email, phone }: MemberContact): Recipient {
  return { kind: 'MEMBER', id, accountId, name, email, phone };
}

function reporterOf({ reporterId: id, trackingNumber, vouched, name, email, phone }: ReporterContact): Recipient {
  const own = trackingNumber !== undefined && { variables: { trackingNumber } };
  return {
    kind: 'REPORTER',
    id,
    accountId: null,
    name,
    email,
    phone,
    ...(vouched !== undefined && { vouched }),
    ...own,
  };
}

/** A recipient without contacts, such as an erased reporter, counts as not reached. */
function unreachable(kind: 'REPORTER' | 'AGENCY', id: string): Recipient {
  return { kind, id, accountId: null, name: '', email: null };
}
