import type { Agent } from 'node:http';
import { randomUUID } from 'node:crypto';
import { jakartaDate } from '#calendar';
import { call } from '../http-load.js';
import type { Issuer } from '../issuer.js';

export interface Edition {
  readonly id: string;
  readonly version: number;
  readonly contentHash: string;
}

/** Editors of a service, who write, approve and publish through its interface. */
export interface Editors {
  /** An edition of these areas that may be published. */
  approved(title: string, areaCode: string): Promise<Edition>;
  publish(edition: Edition): Promise<Edition>;
  dryRun(edition: Edition): Promise<{ readonly kims: number; readonly members: number }>;
}

export async function editorsOf(agent: Agent, url: string, issuer: Issuer): Promise<Editors> {
  const author = await issuer.tokenOf(randomUUID(), 'DISKOMINFO_EDITOR@*');
  const second = await issuer.tokenOf(randomUUID(), 'DISKOMINFO_EDITOR@*');
  const step = (action: string, { id, version }: Edition, body?: object) =>
    call<Edition>(agent, url, {
      method: 'POST',
      path: `/v1/editions/${id}/${action}`,
      token: second,
      headers: { 'if-match': `"${version}"` },
      ...(body && { body }),
    });
  return {
    async approved(title, areaCode) {
      const draft = await call<Edition>(agent, url, {
        method: 'POST',
        path: '/v1/editions',
        token: author,
        headers: { 'idempotency-key': randomUUID() },
        body: {
          title,
          body: 'Warga diundang ke balai desa pada hari Rabu. '.repeat(66),
          informationClass: 'PERIODIC',
          areaCodes: [areaCode],
          disseminateBy: jakartaDate(new Date(Date.now() + 7 * 86_400_000)),
        },
      });
      const submitted = await step('submit', draft);
      return step('approve', submitted, { contentHash: submitted.contentHash });
    },
    publish: (edition) => step('publish', edition),
    dryRun: ({ id }) =>
      call(agent, url, { method: 'POST', path: `/v1/editions/${id}/dissemination/dry-run`, token: second }),
  };
}
