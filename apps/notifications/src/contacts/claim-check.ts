import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ServiceTokens } from '#access';
import type { memberPosts } from '#contracts';
import { notificationsSettings, type NotificationsSettings } from '../notifications.settings.js';

/** How somebody is called and written to. */
export interface Contact {
  readonly name: string;
  readonly email: string | null;
}

/** Somebody who told an aspiration, first or after others. */
export interface ReporterContact extends Contact {
  readonly aspirationId: string;
  readonly reporterId: string;
  /** The reporter's own; undefined when only one can be meant. */
  readonly trackingNumber: string | undefined;
}

/** A member of a KIM at this moment. */
export interface MemberContact extends Contact {
  readonly memberId: string;
  readonly kimId: string;
  readonly accountId: string | null;
}

type Post = (typeof memberPosts)[number];

/** So many ids are asked for in one call; a KIM has many members. */
const idsAtOnce = 500;
const kimsAtOnce = 50;
const timeoutMs = 5_000;

/** Whoever reads the access log of their data reads this. */
const purpose = 'Mengirim pemberitahuan / to send a notification';

const person = { fullName: z.string(), email: z.string().nullable() };
const membersAnswer = z.object({
  contacts: z.array(
    z.object({
      memberId: z.string(),
      kimId: z.string(),
      accountId: z.string().nullable(),
      ...person,
    }),
  ),
});
const caseAnswer = z.object({
  reporters: z.array(
    z.object({
      aspirationId: z.string(),
      reporterId: z.string().optional(),
      trackingNumber: z.string().optional(),
      ...person,
    }),
  ),
  agencies: z.array(
    z.object({
      agencyId: z.string(),
      name: z.string(),
      email: z.string(),
      liaisons: z.array(z.object({ post: z.string(), fullName: z.string(), email: z.string() })).default([]),
    }),
  ),
});

/** Asks the services that own personal data for it; each call is in the access log of whom it is about. */
@Injectable()
export class ClaimCheck {
  constructor(
    @Inject(notificationsSettings) private readonly settings: NotificationsSettings,
    private readonly tokens: ServiceTokens,
  ) {}

  /** Whoever belongs to these KIM now, or holds one of these posts there: no more people's data are opened. */
  async members(kims: readonly string[], posts?: readonly Post[]): Promise<MemberContact[]> {
    const parts = await inParts(kims, kimsAtOnce, (kimIds) =>
      this.ask(this.settings.REGISTRY_URL, { purpose, kimIds, posts }, membersAnswer),
    );
    return parts.flatMap(({ contacts }) =>
      contacts.map(({ memberId, kimId, accountId, fullName, email }) => {
        return { memberId, kimId, accountId, name: fullName, email };
      }),
    );
  }

  /** Everybody who told one of these aspirations. */
  async reporters(aspirationIds: readonly string[]): Promise<ReporterContact[]> {
    const parts = await inParts(aspirationIds, idsAtOnce, (some) =>
      this.ask(this.settings.ASPIRATIONS_URL, { purpose, aspirationIds: some, agencyIds: [] }, caseAnswer),
    );
    return parts.flatMap(({ reporters }) =>
      reporters.map(({ aspirationId, reporterId = aspirationId, trackingNumber, fullName, email }) => {
        return { aspirationId, reporterId, trackingNumber, name: fullName, email };
      }),
    );
  }

  /** By agency id, each with its head; where nobody is named as such, the agency is meant. */
  async agencies(agencyIds: readonly string[]): Promise<ReadonlyMap<string, Contact & { readonly head: Contact }>> {
    const parts = await inParts(agencyIds, idsAtOnce, (some) =>
      this.ask(this.settings.ASPIRATIONS_URL, { purpose, aspirationIds: [], agencyIds: some }, caseAnswer),
    );
    return new Map(
      parts.flatMap(({ agencies }) =>
        agencies.map(({ agencyId, name, email, liaisons }) => {
          const head = liaisons.find(({ post }) => post === 'HEAD');
          const named = head === undefined ? { name, email } : { name: head.fullName, email: head.email };
          return [agencyId, { name, email, head: named }] as const;
        }),
      ),
    );
  }

  private async ask<Answer>(service: string, body: object, answer: z.ZodType<Answer>): Promise<Answer> {
    const url = new URL('/v1/contacts/resolve', service);
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await this.tokens.token()}`,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) throw new Error(`${url.origin} answers ${response.status} to a claim check`);
    return answer.parse(await response.json());
  }
}

async function inParts<T>(
  ids: readonly string[],
  atOnce: number,
  ask: (some: readonly string[]) => Promise<T>,
): Promise<T[]> {
  const answers: T[] = [];
  for (let from = 0; from < ids.length; from += atOnce) answers.push(await ask(ids.slice(from, from + atOnce)));
  return answers;
}
