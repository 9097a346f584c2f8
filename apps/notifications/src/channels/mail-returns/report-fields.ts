/** Fields by their name in lower case. */
export type Fields = ReadonlyMap<string, string>;

/** The groups of fields of a report (RFC 3464, 2.1; RFC 5965, 3.1): folded lines, and an empty line between two groups. */
export function groupsOf(text: string): Fields[] {
  const unfolded = text.replaceAll(/\r?\n[ \t]+/g, ' ');
  return unfolded.split(/(?:\r?\n){2,}/).flatMap((group) => {
    const fields = new Map<string, string>();
    for (const line of group.split(/\r?\n/)) {
      const [, name, value] = /^([!-9;-~]+):\s*(.*)$/.exec(line) ?? [];
      if (name !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value!.trim());
    }
    return fields.size > 0 ? [fields] : [];
  });
}
