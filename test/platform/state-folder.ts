import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder for one platform, readable for the account of PostgreSQL. */
export function makeStateFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sambung-platform-'));
  chmodSync(folder, 0o755);
  return folder;
}

export function removeStateFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
