import { sql, type Transaction } from '#database';
import { transitionOf } from '#workflow';
import {
  type LaporHandOverAction,
  type LaporHandOverStatus,
  laporHandOverWorkflow,
} from './lapor-hand-over.workflow.js';

export interface HandOverState {
  readonly aspirationId: string;
  readonly status: LaporHandOverStatus;
  readonly tries: number;
  readonly laporId: string | null;
  readonly laporStatus: string | null;
}

/** The hand-over of an aspiration, locked after the aspiration itself. */
export async function laporHandOverOf(tx: Transaction, aspirationId: string): Promise<HandOverState | undefined> {
  const [row] = await tx.query<HandOverState>(
    sql`SELECT aspiration_id, status, tries, lapor_id, lapor_status
       FROM lapor_hand_over WHERE aspiration_id = ${aspirationId} FOR UPDATE`,
  );
  return row;
}

/** The status after an action; undefined when it is not possible. */
export function statusAfter({ status }: HandOverState, action: LaporHandOverAction): LaporHandOverStatus | undefined {
  return transitionOf(laporHandOverWorkflow, status, action)?.to;
}
