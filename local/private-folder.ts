import { mkdirSync } from 'node:fs';

/**
 * Makes a folder that no other account can list. Started as root, others may pass through it: PostgreSQL then runs under an
 * account of its own, and its data lie within.
 */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}
