import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Database, type Transaction } from '#database';
import type { VersionedCommand } from '#lifecycle';
import { MemberContacts } from './member-contacts.service.js';
import { lockMembers, type Member, readMember } from './member-rows.js';
import { type MemberSummary, toMemberSummary } from './member.dto.js';
import { memberError } from './member.errors.js';
import { MemberLifecycle } from './member.lifecycle.js';
import type { HandOverResult, NewTerm, PostChange, PostHandOver } from './officer-post.dto.js';
import type { Post, Term } from './officer-post.js';
import { beginTerms, correctTerm, endTerms } from './officer-terms.js';

/** Who holds which post, and for how long. */
@Injectable()
export class OfficerPosts {
  constructor(
    private readonly database: Database,
    private readonly contacts: MemberContacts,
    private readonly lifecycle: MemberLifecycle,
  ) {}

  change({ id, version, actor }: VersionedCommand, { post, from, until }: PostChange): Promise<MemberSummary> {
    return this.database.transaction(async (tx) => {
      const command = { id, version, ...this.appointment(tx, { id, post, term: { from, until }, actor }) };
      return toMemberSummary(await this.lifecycle.apply(tx, 'change-post', command));
    });
  }

  /** Passes an officer's post to another member in one transaction. The predecessor remains a member. */
  handOver(
    { id, version, actor }: VersionedCommand,
    { successorId, from, until }: PostHandOver,
  ): Promise<HandOverResult> {
    return this.database.transaction(async (tx) => {
      const locked = await lockMembers(tx, [id, successorId]);
      const find = (wanted: string) => locked.find((member) => member.id === wanted.toLowerCase());
      const [predecessor, successor] = [find(id), find(successorId)];
      if (!predecessor) throw memberError('member-not-found');
      const { post } = predecessor;
      const resigned = await this.lifecycle.applyTo(tx, predecessor, 'hand-over', {
        version,
        ...this.appointment(tx, { id, post: 'MEMBER', term: { from, until: null }, actor }),
        input: { on: from, successor: { id: successorId, member: successor } },
      });
      const appointed = await this.lifecycle.applyTo(
        tx,
        successor!,
        'hand-over',
        this.appointment(tx, { id: successor!.id, post, term: { from, until }, actor }),
      );
      return { predecessor: toMemberSummary(resigned), successor: toMemberSummary(appointed) };
    });
  }

  /** Corrects the last term, such as when its decree arrives late. */
  correct(command: VersionedCommand, term: NewTerm): Promise<MemberSummary> {
    return this.setTerm(command, term, (tx, member, now) => correctTerm(tx, member, term, now));
  }

  /** Adds a further term of the post, once the one before has an end. */
  renew(command: VersionedCommand, term: NewTerm): Promise<MemberSummary> {
    return this.setTerm(command, term, (tx, member, now) => beginTerms(tx, [{ ...member, term }], now));
  }

  private setTerm(
    { id, version, actor }: VersionedCommand,
    { from: on }: NewTerm,
    write: (tx: Transaction, member: Member, now: Date) => Promise<void>,
  ): Promise<MemberSummary> {
    return this.database.transaction(async (tx) => {
      await this.lifecycle.apply(tx, 'set-term', {
        id,
        version,
        actor,
        input: { on },
        write: ({ after, now }) => write(tx, after, now),
      });
      return toMemberSummary(await readMember(tx, id));
    });
  }

  /** The command that gives a member a post from a day on: earlier terms end, and an officer's term begins. */
  private appointment(
    tx: Transaction,
    { id, post, term, actor }: { id: string; post: Post; term: Term; actor: Actor },
  ) {
    const isOfficer = post !== 'MEMBER';
    return {
      actor,
      input: async () => ({
        on: term.from,
        ...(isOfficer && { person: await this.contacts.reveal(tx, id, 'age-check', actor) }),
      }),
      changes: { post, term: isOfficer ? term : null },
      write: async ({ after, now }: { after: Member; now: Date }) => {
        await endTerms(tx, id, term.from);
        await beginTerms(tx, [after], now);
      },
    };
  }
}
