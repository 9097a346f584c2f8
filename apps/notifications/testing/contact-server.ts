import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { memberPosts } from '#contracts';

interface Member {
  readonly kimId: string;
  readonly post: (typeof memberPosts)[number];
  readonly fullName: string;
  readonly email: string | null;
  readonly phone?: string | null;
  readonly accountId: string | null;
}

/** A citizen whose aspiration was merged into another. */
interface Supporter extends Person {
  readonly reporterId: string;
  readonly trackingNumber: string;
}

interface Person {
  readonly fullName: string;
  readonly email: string | null;
  readonly phone?: string | null;
  /** Of reporters; true by default. */
  readonly vouched?: boolean;
}

interface SecretClaim {
  readonly invitations?: readonly { readonly id: string; readonly issue: number }[];
  readonly renewalIds?: readonly string[];
}

/** Serves claim checks like registry and aspirations, for the people that a test adds; issues tokens, too. */
export interface ContactServer {
  readonly url: string;
  /** By member id. */
  readonly members: Map<string, Member>;
  readonly reporters: Map<string, Person>;
  /** By aspiration id. */
  readonly supporters: Map<string, readonly Supporter[]>;
  readonly agencies: Map<string, { name: string; email: string; liaisons?: readonly object[] }>;
  /** Links of invitations, by their ids. */
  readonly links: Map<string, string>;
  /** New PINs, by the ids of their renewals. */
  readonly pins: Map<string, string>;
  /** The ids, the posts and the token of every request. */
  readonly calls: { ids: string[]; posts: string[] | undefined; authorization: string | undefined }[];
  /** Returns 503 while it is true. */
  unavailable: boolean;
  /** The same, for links and PINs alone. */
  linksUnavailable: boolean;
  stop(): Promise<void>;
}

export async function startContactServer(): Promise<ContactServer> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const answer = (status: number, body: object) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      if (request.url === '/token') {
        answer(200, { access_token: 'of-the-service', token_type: 'bearer', expires_in: 300 });
        return;
      }
      if (request.url !== '/v1/contacts/resolve') {
        if (contactServer.linksUnavailable) response.writeHead(503).end();
        else answer(200, secretsOf(JSON.parse(Buffer.concat(parts).toString()) as SecretClaim));
        return;
      }
      const body = JSON.parse(Buffer.concat(parts).toString()) as Record<string, string[] | undefined>;
      const { kimIds = [], memberIds = [], posts, aspirationIds = [], agencyIds = [] } = body;
      contactServer.calls.push({
        ids: [...kimIds, ...memberIds, ...aspirationIds, ...agencyIds],
        posts,
        authorization: request.headers.authorization,
      });
      if (contactServer.unavailable) {
        response.writeHead(503).end();
        return;
      }
      answer(200, {
        contacts: [...contactServer.members]
          .filter(
            ([id, { kimId, post }]) =>
              memberIds.includes(id) || (kimIds.includes(kimId) && (posts?.includes(post) ?? true)),
          )
          .map(([memberId, member]) => ({ phone: null, ...member, memberId })),
        reporters: [
          ...found(aspirationIds, contactServer.supporters, (aspirationId, supporters) =>
            supporters.map((supporter) => ({ vouched: true, phone: null, ...supporter, aspirationId })),
          ).flat(),
          ...found(aspirationIds, contactServer.reporters, (aspirationId, person) => ({
            vouched: true,
            phone: null,
            ...person,
            aspirationId,
          })),
        ],
        agencies: found(agencyIds, contactServer.agencies, (agencyId, agency) => ({ ...agency, agencyId })),
      });
    });
  });
  const secretsOf = ({ invitations = [], renewalIds = [] }: SecretClaim) => ({
    links: invitations.flatMap(({ id, issue }) => {
      const link = contactServer.links.get(id);
      return link === undefined ? [] : [{ invitationId: id, issue, link }];
    }),
    pins: found(renewalIds, contactServer.pins, (renewalId, pin) => ({ renewalId, pin })),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const contactServer: ContactServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    members: new Map(),
    reporters: new Map(),
    supporters: new Map(),
    agencies: new Map(),
    links: new Map(),
    pins: new Map(),
    calls: [],
    unavailable: false,
    linksUnavailable: false,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return contactServer;
}

function found<Known, Answer>(
  ids: readonly string[],
  known: ReadonlyMap<string, Known>,
  answer: (id: string, one: Known) => Answer,
): Answer[] {
  return ids.flatMap((id) => {
    const one = known.get(id);
    return one === undefined ? [] : [answer(id, one)];
  });
}
