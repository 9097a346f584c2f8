import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database } from '#database';
import { requireVersion } from '#http-api';
import { jakartaDate } from '../jakarta-date.js';
import { readKim } from '../kims/kim-rows.js';
import { targetOf } from '../kims/kim-visibility.js';
import { checkAccessOrMandate } from './mandates/mandate-access.js';
import { memberError } from './member.errors.js';
import type { ContactEdit, ContactResponse } from './contact.dto.js';
import { MemberContacts } from './member-contacts.service.js';
import { isUnderAge, personFault } from './member.rules.js';
import { lockMember, type Member, readMember, recordMember, requireTransition } from './member-rows.js';

/** What is sealed of one member: seen and changed by themselves and by those who keep the KIM's members. */
@Injectable()
export class PersonalDataService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly contacts: MemberContacts,
  ) {}

  async view(id: string, actor: Actor): Promise<ContactResponse> {
    const member = await readMember(this.database, id);
    if (member.accountId !== actor.subject)
      this.access.check(actor, 'contact.read-any', targetOf(await readKim(this.database, member.kimId)));
    const own = member.accountId === actor.subject;
    const contact = await this.contacts.reveal(this.database, id, own ? 'own-view' : 'member-view', actor);
    return { memberId: id, version: member.version, ...contact };
  }

  /** @throws what `memberWorkflow` says that `edit-contact` needs */
  async edit(id: string, version: number, contact: ContactEdit, actor: Actor): Promise<ContactResponse> {
    return this.database.transaction(async (tx) => {
      const member = await lockMember(tx, id);
      if (member.accountId !== actor.subject) {
        const kim = await readKim(tx, member.kimId);
        await checkAccessOrMandate(this.access, tx, actor, 'member.change-any', kim, 'MANAGE_MEMBERS');
      }
      requireVersion(member.version, version);
      requireTransition(member, 'edit-contact');
      requirePerson(member, contact);
      await this.contacts.replace(tx, id, contact);
      const changed: Member = { ...member, version: version + 1, underGuardian: contact.guardian !== null };
      await recordMember(tx, changed, { action: 'edit-contact', effectiveOn: jakartaDate(), actor: actor.subject });
      return { memberId: id, version: changed.version, ...contact };
    });
  }
}

function requirePerson({ post, term }: Member, contact: ContactEdit): void {
  const today = jakartaDate();
  const fault = personFault(contact, today);
  if (fault) throw memberError(fault);
  if (post !== 'MEMBER' && isUnderAge(contact, term?.from ?? today)) throw memberError('officer-under-age');
}
