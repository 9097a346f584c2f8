/** Villages with the areas that they are in, each once: a code begins with that of its parent. */
export function areasOf(villageCodes: readonly string[]): string[] {
  const areas = new Set<string>();
  for (const village of villageCodes)
    for (let code = village; code.includes('.'); code = code.slice(0, code.lastIndexOf('.'))) areas.add(code);
  return [...areas].toSorted();
}
