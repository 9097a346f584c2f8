import { z } from 'zod';
import type { LaporGateway, LaporOutcome, LaporReceipt, LaporReport } from './lapor-gateway.js';
import { laporReceipt } from './lapor-receipt.js';

const created = z.object({ id: z.union([z.string().min(1).max(60), z.int()]).transform(String) });
const refused = z.object({ message: z.string() });
const statuses = z.array(laporReceipt);
const timeoutMs = 10_000;
const unreachable = 'unreachable';

/**
 * Hands over by HTTP, modelled on the earlier public API of LAPOR!: `POST /reports` with `KEYTOKEN` returns an id, and
 * `POST /statuses` returns the statuses of references. A report that LAPOR! already has returns 409 with its id.
 */
export class HttpLaporGateway implements LaporGateway {
  constructor(
    private readonly url: string,
    private readonly key: string,
  ) {}

  async send(reports: readonly LaporReport[]): Promise<ReadonlyMap<string, LaporOutcome>> {
    const outcomes = new Map<string, LaporOutcome>();
    for (const report of reports) {
      const outcome = await this.sendOne(report);
      outcomes.set(report.reference, outcome);
      // The other reports would run into the same timeout.
      if (outcome.kind === 'failed' && outcome.failure === unreachable) break;
    }
    return outcomes;
  }

  async receipts(open: readonly string[], handle: (receipts: readonly LaporReceipt[]) => Promise<void>): Promise<void> {
    if (open.length === 0) return;
    const response = await this.post('statuses', { references: open });
    if (!response.ok) throw new Error(`LAPOR! returned ${response.status} for a request of statuses`);
    await handle(statuses.parse(await response.json()));
  }

  private async sendOne(report: LaporReport): Promise<LaporOutcome> {
    try {
      const response = await this.post('reports', report);
      const answer: unknown = await response.json().catch(() => undefined);
      if (response.ok || response.status === 409) {
        const { success, data } = created.safeParse(answer);
        return success
          ? { kind: 'acknowledged', laporId: data.id }
          : { kind: 'failed', failure: `${response.status} without an id` };
      }
      if (response.status === 422)
        return { kind: 'refused', reason: refused.safeParse(answer).data?.message.slice(0, 200) ?? '422' };
      return { kind: 'failed', failure: `answered ${response.status}` };
    } catch {
      return { kind: 'failed', failure: unreachable };
    }
  }

  private post(path: string, body: object): Promise<Response> {
    return fetch(new URL(path, this.url.endsWith('/') ? this.url : `${this.url}/`), {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      headers: { 'content-type': 'application/json', keytoken: this.key },
      body: JSON.stringify(body),
    });
  }
}
