import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database } from '#database';
import { readKim } from '../kims/kim-rows.js';
import { targetOf } from '../kims/kim-visibility.js';
import type { ContactEdit, ContactResponse } from './contact.dto.js';
import { MemberContacts } from './member-contacts.service.js';
import { readMember } from './member-rows.js';
import { MemberLifecycle } from './member.lifecycle.js';

/** The personal data of one member: for the member, and for the office that manages the members of the KIM. */
@Injectable()
export class PersonalDataService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly contacts: MemberContacts,
    private readonly lifecycle: MemberLifecycle,
  ) {}

  async view(id: string, actor: Actor): Promise<ContactResponse> {
    const member = await readMember(this.database, id);
    const own = member.accountId === actor.subject;
    if (!own) this.access.check(actor, 'contact.read-any', targetOf(await readKim(this.database, member.kimId)));
    const contact = await this.contacts.reveal(this.database, id, own ? 'own-view' : 'member-view', actor);
    return { memberId: id, version: member.version, ...contact };
  }

  async edit(id: string, version: number, contact: ContactEdit, actor: Actor): Promise<ContactResponse> {
    return this.database.transaction(async (tx) => {
      const member = await this.lifecycle.apply(tx, 'edit-contact', {
        id,
        version,
        actor,
        input: { person: contact },
        changes: { underGuardian: contact.guardian !== null },
        write: () => this.contacts.replace(tx, id, contact),
      });
      return { memberId: id, version: member.version, ...contact };
    });
  }
}
