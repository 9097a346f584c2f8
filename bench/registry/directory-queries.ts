import { areas } from '../../local/seed/areas.js';
import type { DirectoryQuery } from '../../apps/registry/src/kims/villages/kim-directory.dto.js';

/** Typical searches: names and parts of them, correctly spelled and misspelled, and districts. */
export function directoryQueries(): DirectoryQuery[] {
  const villages = areas().filter(({ kind }) => kind === 'DESA' || kind === 'KELURAHAN');
  const asked = villages.flatMap(({ name, code }): Partial<DirectoryQuery>[] => [
    { q: name },
    { q: `mekar jaya ${name}` },
    { q: misspelled(name) },
    { within: code.slice(0, 8) },
  ]);
  return asked.map((query) => ({ limit: 50, ...query }));
}

/** Swaps two letters. */
function misspelled(name: string): string {
  const middle = Math.floor(name.length / 2);
  return name.slice(0, middle - 1) + name[middle]! + name[middle - 1]! + name.slice(middle + 1);
}
