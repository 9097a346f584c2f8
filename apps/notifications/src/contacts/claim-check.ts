import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { ContactPurpose, memberPosts } from '#contracts';
import { notificationsSettings, type NotificationsSettings } from '../notifications.settings.js';
import { ServiceRequests } from './service-requests.js';

/** The name and address of a recipient. */
export interface Contact {
  readonly name: string;
  readonly email: string | null;
  /** As it was typed; `parseAddress` gives the one form of it. */
  readonly phone?: string | null;
  /** False for an unproven address: it gets mail when its owner has confirmed it. */
  readonly vouched?: boolean;
}

/** A reporter of an aspiration, the first one or a supporter. */
export interface ReporterContact extends Contact {
  readonly aspirationId: string;
  readonly reporterId: string;
  /** The supporter's own number; undefined for the first reporter. */
  readonly trackingNumber?: string | undefined;
}

/** A current member of a KIM. */
export interface MemberContact extends Contact {
  readonly memberId: string;
  readonly kimId: string;
  readonly accountId: string | null;
}

type Post = (typeof memberPosts)[number];

/** Limits of one call; a KIM has many members. */
const idsPerCall = 500;
const kimsPerCall = 50;

const person = { fullName: z.string(), email: z.string().nullable(), phone: z.string().nullish() };
const membersResponse = z.object({
  contacts: z.array(
    z.object({
      memberId: z.string(),
      kimId: z.string(),
      accountId: z.string().nullable(),
      ...person,
    }),
  ),
});
const aspirationsResponse = z.object({
  reporters: z.array(
    z.object({
      aspirationId: z.string(),
      reporterId: z.string().optional(),
      trackingNumber: z.string().optional(),
      vouched: z.boolean(),
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

/** Requests contacts from the services that own personal data; each call is in the access log of the data subjects. */
@Injectable()
export class ClaimCheck {
  constructor(
    @Inject(notificationsSettings) private readonly settings: NotificationsSettings,
    private readonly requests: ServiceRequests,
  ) {}

  /** The current members of these KIM, or only the holders of these posts, so that no further personal data are opened. */
  members(kims: readonly string[], posts?: readonly Post[]): Promise<MemberContact[]> {
    return this.ofMembers(kims, kimsPerCall, (kimIds) => ({ kimIds, posts }));
  }

  /** Those of these members who are current ones. */
  membersById(ids: readonly string[]): Promise<MemberContact[]> {
    return this.ofMembers(ids, idsPerCall, (memberIds) => ({ memberIds }));
  }

  private async ofMembers(
    ids: readonly string[],
    size: number,
    selection: (some: readonly string[]) => object,
  ): Promise<MemberContact[]> {
    const purpose: ContactPurpose = 'notify-members';
    const responses = await inChunks(ids, size, (some) =>
      this.resolve(this.settings.REGISTRY_URL, { purpose, ...selection(some) }, membersResponse),
    );
    return responses.flatMap(({ contacts }) =>
      contacts.map(({ memberId, kimId, accountId, fullName, email, phone = null }) => {
        return { memberId, kimId, accountId, name: fullName, email, phone };
      }),
    );
  }

  /** All reporters of these aspirations. */
  async reporters(aspirationIds: readonly string[]): Promise<ReporterContact[]> {
    const responses = await inChunks(aspirationIds, idsPerCall, (some) =>
      this.resolve(this.settings.ASPIRATIONS_URL, { aspirationIds: some }, aspirationsResponse),
    );
    return responses.flatMap(({ reporters }) =>
      reporters.map(({ aspirationId, reporterId = aspirationId, fullName, phone = null, ...reporter }) => {
        return { ...reporter, aspirationId, reporterId, name: fullName, phone };
      }),
    );
  }

  /** By agency id, each with its head; the agency itself stands in for a head that is not recorded. */
  async agencies(agencyIds: readonly string[]): Promise<ReadonlyMap<string, Contact & { readonly head: Contact }>> {
    const responses = await inChunks(agencyIds, idsPerCall, (some) =>
      this.resolve(this.settings.ASPIRATIONS_URL, { agencyIds: some }, aspirationsResponse),
    );
    return new Map(
      responses.flatMap(({ agencies }) =>
        agencies.map(({ agencyId, name, email, liaisons }) => {
          const head = liaisons.find(({ post }) => post === 'HEAD');
          const headContact = head === undefined ? { name, email } : { name: head.fullName, email: head.email };
          return [agencyId, { name, email, head: headContact }] as const;
        }),
      ),
    );
  }

  private resolve<Body>(service: string, body: object, schema: z.ZodType<Body>): Promise<Body> {
    return this.requests.post(service, '/v1/contacts/resolve', body, schema);
  }
}

async function inChunks<T>(
  ids: readonly string[],
  size: number,
  resolve: (some: readonly string[]) => Promise<T>,
): Promise<T[]> {
  const answers: T[] = [];
  for (let from = 0; from < ids.length; from += size) answers.push(await resolve(ids.slice(from, from + size)));
  return answers;
}
