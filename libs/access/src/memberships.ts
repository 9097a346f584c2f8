import { Injectable } from '@nestjs/common';
import type { memberPosts } from '#contracts';
import type { Grant } from './grant.js';

type Post = (typeof memberPosts)[number];

const roleOfPost = {
  CHAIR: 'KIM_CHAIR',
  SECRETARY: 'KIM_SECRETARY',
  TREASURER: 'KIM_TREASURER',
  MEMBER: 'KIM_MEMBER',
} as const satisfies Record<Post, Grant['role']>;

/** An active membership that gives rights: of a linked account, in a KIM that is not without rights. */
export interface Membership {
  readonly kimId: string;
  readonly post: Post;
}

export interface DescribedMembership extends Membership {
  /** The acts that mandates allow today; only the registry knows them. */
  readonly mandates?: readonly string[];
}

/** The statuses in which the members of a KIM have no rights. */
export const kimStatusesWithoutRights = ['SUSPENDED', 'DISSOLVED', 'REJECTED'] as const;

/**
 * Where a service finds the memberships of an account: the registry in its tables, others in `#memberships`. A service whose
 * policy names a role of a KIM gives its own to `serviceModule`.
 */
export abstract class Memberships {
  /** One indexed statement; what it gives may be stored for seconds at most, within which rights end. */
  abstract of(accountId: string): Promise<readonly Membership[]>;

  /** The same with what only some services know, such as mandates; for showing them. */
  protected describe(account: string): Promise<readonly DescribedMembership[]> {
    return this.of(account);
  }

  async describedOf(subject: string): Promise<readonly DescribedMembership[]> {
    return accountId.test(subject) ? this.describe(subject) : [];
  }

  /** Drops what is stored. Call it after the commit of a change of memberships, or of the status of a KIM. */
  forget(): void {}

  /** What the roles of a KIM grant this account. */
  async grantsOf(subject: string): Promise<Grant[]> {
    if (!accountId.test(subject)) return [];
    const memberships = await this.of(subject);
    return memberships.map(({ kimId, post }) => ({ role: roleOfPost[post], scope: { kind: 'kim', id: kimId } }));
  }
}

/** Members are linked with the account of a person, whose subject is a uuid. */
const accountId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Of a service whose policy names no role of a KIM. */
@Injectable()
export class NoMemberships extends Memberships {
  of(): Promise<readonly Membership[]> {
    return Promise.resolve([]);
  }
}
