import { MemberErased } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { CertificateNames } from './certificate-names.js';

/** The certificates of an erased member keep their codes and initials, and no name. */
@Reaction('destroy-names-when-member-is-erased')
export class DestroyNamesWhenMemberIsErased {
  constructor(private readonly names: CertificateNames) {}

  @Consumes(MemberErased)
  handle({ event, tx }: Delivery<typeof MemberErased>): Promise<void> {
    return this.names.destroyOf(tx, event.data.memberId);
  }
}
