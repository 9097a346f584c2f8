import { Injectable } from '@nestjs/common';
import { AccessError } from '#access';
import type { Transaction } from '#database';
import { type Authorization, Lifecycle, Lifecycles } from '#lifecycle';
import { jakartaDate } from '#calendar';
import { readKim } from '../kims/kim-rows.js';
import { targetOf } from '../kims/kim-visibility.js';
import { checkAccessOrMandate } from './mandates/mandate-access.js';
import { type Member, memberStore } from './member-rows.js';
import { MemberEntity } from './member.entity.js';
import { memberError } from './member.errors.js';
import { memberEvents } from './member.events.js';
import { memberGuards, type MemberInput } from './member.guards.js';
import { memberWorkflow } from './member.workflow.js';
import { memberWords } from './member.words.js';

const target = async ({ kimId }: Member, tx: Transaction) => targetOf(await readKim(tx, kimId));

@Injectable()
export class MemberLifecycle extends Lifecycle<typeof memberWorkflow, Member, MemberInput> {
  constructor(lifecycles: Lifecycles) {
    const { access } = lifecycles;
    super(lifecycles, {
      workflow: memberWorkflow,
      words: memberWords,
      entity: MemberEntity,
      store: memberStore,
      notFound: () => memberError('member-not-found'),
      refuse: memberError,
      target,
      /** A mandate is enough to manage plain members; posts are given and taken by the office alone. */
      authorize: async (tx, { actor, permission, action, subject }: Authorization<Member>) => {
        const isOwn = subject.accountId === actor.subject;
        if (isOwn && (action === 'edit-contact' || action === 'erase')) return;
        if (action === 'erase') return access.check(actor, permission, {});
        const wasAsked = subject.pendingAccountId === actor.subject;
        if (action === 'confirm-link') {
          if (!wasAsked) throw new AccessError('out-of-scope');
          return;
        }
        if (action === 'end-link' && (isOwn || wasAsked)) return;
        const kim = await readKim(tx, subject.kimId);
        const asksAccount = action === 'join' && subject.pendingAccountId !== null;
        if (asksAccount || action === 'request-link' || action === 'end-link')
          access.check(actor, 'member.link', targetOf(kim));
        if (action === 'request-link' || action === 'end-link') return;
        if (permission === 'member.appoint') return access.check(actor, permission, targetOf(kim));
        const concernsPost = subject.post !== 'MEMBER' && (action === 'join' || action === 'leave');
        if (concernsPost) return access.check(actor, 'member.appoint', targetOf(kim));
        // Members with a linked account change their own data; a mandate does not show them, and must not overwrite them.
        if (action === 'edit-contact' && subject.accountId !== null)
          return access.check(actor, permission, targetOf(kim));
        await checkAccessOrMandate(access, tx, actor, permission, kim, 'MANAGE_MEMBERS');
      },
      guards: memberGuards,
      events: memberEvents,
      historyColumns: ({ after, input, now }) => ({ post: after.post, effectiveOn: input.on ?? jakartaDate(now) }),
    });
  }
}
