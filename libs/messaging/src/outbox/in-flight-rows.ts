import type { OutboxRow } from './outbox-rows.js';

/** Rows that were read and are not deleted yet: reading them again would publish them twice. */
export class InFlightRows {
  private readonly rows = new Set<string>();

  get positions(): string[] {
    return [...this.rows];
  }

  add(rows: readonly OutboxRow[]): void {
    for (const { position } of rows) this.rows.add(position);
  }

  delete(rows: readonly OutboxRow[]): void {
    for (const { position } of rows) this.rows.delete(position);
  }
}
