import type { Transaction } from '#database';

/** Remembers by when a KIM was asked to report. Told again, or after the report, it changes nothing else. */
export async function recordTask(tx: Transaction, taskId: string, kimId: string, dueOn: string): Promise<void> {
  await tx.query(
    `INSERT INTO kim_task (task_id, kim_id, due_on) VALUES ($1, $2, $3)
     ON CONFLICT (task_id) DO UPDATE SET due_on = excluded.due_on`,
    [taskId, kimId, dueOn],
  );
}

/** Remembers on which day it was first reported. */
export async function completeTask(tx: Transaction, taskId: string, kimId: string, reportedOn: string): Promise<void> {
  await tx.query(
    `INSERT INTO kim_task (task_id, kim_id, reported_on) VALUES ($1, $2, $3)
     ON CONFLICT (task_id) DO UPDATE SET reported_on = least(kim_task.reported_on, excluded.reported_on)`,
    [taskId, kimId, reportedOn],
  );
}
