import { sql, type Transaction } from '#database';

/** Stores the day on which the report of a task is due. Events may arrive repeatedly and in any order. */
export async function recordTask(tx: Transaction, taskId: string, kimId: string, dueOn: string): Promise<void> {
  await tx.query(sql`
    INSERT INTO kim_task (task_id, kim_id, due_on) VALUES (${taskId}, ${kimId}, ${dueOn})
    ON CONFLICT (task_id) DO UPDATE SET due_on = excluded.due_on`);
}

/** What was cancelled is not due any more, unless it is assigned again: it does not count. */
export async function cancelTask(tx: Transaction, taskId: string): Promise<void> {
  await tx.query(sql`UPDATE kim_task SET due_on = NULL WHERE task_id = ${taskId}`);
}

/** Stores the first day on which a task was reported. */
export async function completeTask(tx: Transaction, taskId: string, kimId: string, reportedOn: string): Promise<void> {
  await tx.query(sql`
    INSERT INTO kim_task (task_id, kim_id, reported_on) VALUES (${taskId}, ${kimId}, ${reportedOn})
    ON CONFLICT (task_id) DO UPDATE SET reported_on = least(kim_task.reported_on, excluded.reported_on)`);
}
