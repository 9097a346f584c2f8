import { plainLine } from './plain-text.js';

const longest = 100;

/** A title made from a text: its first line, or as many whole words of it as fit into 100 characters. */
export function titleFrom(text: string): string {
  const line = plainLine(text.trim().split('\n', 1)[0]!);
  if (line.length <= longest) return line;
  const start = line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '');
  const words = start.replace(/\s+\S*$/, '');
  return `${words.length > longest / 2 ? words : start}…`;
}
