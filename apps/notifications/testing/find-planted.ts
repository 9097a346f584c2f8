import { type Queryable, sql, identifier } from '#database';
import { Vault } from '#vault';

interface SearchedService {
  readonly database: Queryable;
  readonly app: { get(type: typeof Vault, options: { strict: false }): Vault };
}

/**
 * The places in which planted values are stored, by the name of the value: `table.column`, in any table and column, in plain
 * text, in bytes, and in what the vault opens.
 */
export async function findPlanted<Name extends string>(
  { database, app }: SearchedService,
  planted: Readonly<Record<Name, string | Buffer>>,
): Promise<Record<Name, string[]>> {
  const vault = app.get(Vault, { strict: false });
  const tables = await database.query<{ name: string }>(sql`
    SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`);
  const found = new Map<string, Set<string>>();
  for (const { name: table } of tables) {
    const rows = await database.query<{ row: Record<string, unknown> }>(
      sql`SELECT to_jsonb(searched) AS row FROM ${identifier(table)} AS searched`,
    );
    for (const { row } of rows)
      for (const [column, value] of Object.entries({ ...row, ...opened(vault, row) }))
        for (const [name, wanted] of Object.entries<string | Buffer>(planted))
          if (contains(value, wanted)) found.set(name, (found.get(name) ?? new Set()).add(`${table}.${column}`));
  }
  const places = Object.keys(planted).map((name) => [name, [...(found.get(name) ?? [])].toSorted()]);
  return Object.fromEntries(places) as Record<Name, string[]>;
}

function contains(value: unknown, wanted: string | Buffer): boolean {
  const text = JSON.stringify(value ?? null).toLowerCase();
  if (Buffer.isBuffer(wanted)) return text.includes(wanted.toString('hex'));
  return text.includes(wanted.toLowerCase()) || text.includes(Buffer.from(wanted).toString('hex'));
}

/** The sealed columns of a row that still has its key, opened. */
function opened(vault: Vault, row: Record<string, unknown>): Record<string, unknown> {
  const { id, wrapped_key: key } = row;
  if (typeof id !== 'string' || typeof key !== 'string') return {};
  const sealed = Object.entries(row).filter(([name, value]) => name.startsWith('sealed_') && typeof value === 'string');
  return Object.fromEntries(
    sealed.map(([name, value]) => [name, vault.open(bytesOf(key), bytesOf(value as string), id)]),
  );
}

/** `\x00ff` */
function bytesOf(text: string): Buffer {
  return Buffer.from(text.slice(2), 'hex');
}
