import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { MemberChanged } from '#contracts';
import { Database, type Transaction } from '#database';
import { requireVersion } from '#http-api';
import { Outbox } from '#messaging';
import { jakartaDate } from '../jakarta-date.js';
import { readKim } from '../kims/kim-rows.js';
import { targetOf } from '../kims/kim-visibility.js';
import { memberError } from './member.errors.js';
import { MemberContacts } from './member-contacts.service.js';
import { dayFault, isUnderAge } from './member.rules.js';
import {
  lockMember,
  lockMembers,
  type Member,
  readMember,
  recordMember,
  requireTransition,
  stateOf,
} from './member-rows.js';
import { type MemberSummary, toMemberSummary } from './member.dto.js';
import type { MemberAction } from './member.workflow.js';
import type { HandOverResult, NewTerm, PostChange, PostHandOver } from './officer-post.dto.js';
import { beginTerm, correctTerm, endTerms, type OfficerPost, type Term } from './officer-term-rows.js';

type Officer = Member & { readonly post: OfficerPost };

/** Who holds which post, and for how long. */
@Injectable()
export class OfficerPosts {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly outbox: Outbox,
    private readonly contacts: MemberContacts,
  ) {}

  /** @throws 'post-taken', 'post-unchanged', and what `memberWorkflow` says that `change-post` needs */
  async change(id: string, version: number, { post, from, until }: PostChange, actor: Actor): Promise<MemberSummary> {
    return this.database.transaction(async (tx) => {
      const member = await this.locked(tx, id, version, 'change-post', actor);
      if (member.post === post) throw memberError('post-unchanged');
      requireStart(from, member.joinedOn, member.term);
      return toMemberSummary(await this.appoint(tx, member, post, { from, until }, 'change-post', actor));
    });
  }

  /**
   * An officer's post passes to another member in one step: at no time does nobody hold it, or two. The predecessor stays
   * as a member.
   *
   * @throws 'not-an-officer', 'successor-elsewhere', and what `memberWorkflow` says that `hand-over` needs
   */
  async handOver(
    id: string,
    version: number,
    { successorId, from, until }: PostHandOver,
    actor: Actor,
  ): Promise<HandOverResult> {
    return this.database.transaction(async (tx) => {
      const both = await lockMembers(tx, [id, successorId]);
      const predecessor = await this.locked(tx, id, version, 'hand-over', actor);
      const successor = both.get(successorId.toLowerCase());
      if (!isOfficer(predecessor)) throw memberError('not-an-officer');
      if (
        !successor ||
        successor.id === predecessor.id ||
        successor.kimId !== predecessor.kimId ||
        successor.status !== 'ACTIVE'
      )
        throw memberError('successor-elsewhere', { errors: [{ pointer: '/successorId', detail: successorId }] });
      requireStart(from, successor.joinedOn, predecessor.term);
      const { post } = predecessor;
      const before = await this.appoint(tx, predecessor, 'MEMBER', { from, until: null }, 'hand-over', actor);
      const after = await this.appoint(tx, successor, post, { from, until }, 'hand-over', actor);
      return { predecessor: toMemberSummary(before), successor: toMemberSummary(after) };
    });
  }

  /** Puts the last term right, such as when its decree is there at last. @throws 'not-an-officer', 'term-overlaps' */
  correct(id: string, version: number, term: NewTerm, actor: Actor): Promise<MemberSummary> {
    return this.setTerm(id, version, term, actor, correctTerm);
  }

  /** A further term of the post, once the one before has an end. @throws 'not-an-officer', 'term-overlaps' */
  renew(id: string, version: number, term: NewTerm, actor: Actor): Promise<MemberSummary> {
    return this.setTerm(id, version, term, actor, beginTerm);
  }

  private async setTerm(
    id: string,
    version: number,
    term: NewTerm,
    actor: Actor,
    store: typeof beginTerm,
  ): Promise<MemberSummary> {
    return this.database.transaction(async (tx) => {
      const member = await this.locked(tx, id, version, 'set-term', actor);
      if (!isOfficer(member)) throw memberError('not-an-officer');
      if (term.from < member.joinedOn) throw tooEarly();
      await store(tx, member, term, jakartaDate());
      const { term: last } = await readMember(tx, id);
      return toMemberSummary(await this.storeAndPublish(tx, { ...member, term: last }, 'set-term', term.from, actor));
    });
  }

  private async appoint(
    tx: Transaction,
    member: Member,
    post: Member['post'],
    term: Term,
    action: MemberAction,
    actor: Actor,
  ): Promise<Member> {
    await endTerms(tx, member.id, term.from);
    const changed = { ...member, post, term: post === 'MEMBER' ? null : term };
    if (!isOfficer(changed)) return this.storeAndPublish(tx, changed, action, term.from, actor);
    const person = await this.contacts.reveal(tx, member.id, 'age-check', actor);
    if (isUnderAge(person, term.from)) throw memberError('officer-under-age');
    const stored = await this.storeAndPublish(tx, changed, action, term.from, actor);
    await beginTerm(tx, changed, term, jakartaDate());
    return stored;
  }

  private async storeAndPublish(
    tx: Transaction,
    member: Member,
    action: MemberAction,
    on: string,
    actor: Actor,
  ): Promise<Member> {
    const changed: Member = { ...member, version: member.version + 1 };
    await recordMember(tx, changed, { action, effectiveOn: on, actor: actor.subject });
    await this.outbox.add(tx, MemberChanged(stateOf(changed)));
    return changed;
  }

  private async locked(tx: Transaction, id: string, version: number, action: MemberAction, actor: Actor) {
    const member = await lockMember(tx, id);
    this.access.check(actor, 'member.appoint', targetOf(await readKim(tx, member.kimId)));
    requireVersion(member.version, version);
    requireTransition(member, action);
    return member;
  }
}

function isOfficer(member: Member): member is Officer {
  return member.post !== 'MEMBER';
}

/** A post is taken and given up when it happens: not before the entry or within the time before it, nor in the future. */
function requireStart(from: string, joinedOn: string, term: Term | null): void {
  const today = jakartaDate();
  const notBefore = term && term.from <= today && term.from > joinedOn ? term.from : joinedOn;
  const fault = dayFault(from, { notBefore, today });
  if (fault) throw memberError(fault, { errors: [{ pointer: '/from', detail: fault }] });
}

function tooEarly(): Error {
  return memberError('member-in-the-past', { errors: [{ pointer: '/from', detail: 'member-in-the-past' }] });
}
