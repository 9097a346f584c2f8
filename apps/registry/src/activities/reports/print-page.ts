/**
 * Whether an Accept header prefers HTML to JSON (RFC 9110 §12.5.1), by the weight of the most specific range that matches
 * each; JSON when both weigh the same.
 */
export function prefersHtml(accept: string | undefined): boolean {
  const ranges = (accept ?? '*/*').split(',').map((range) => {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const weight = parameters.flatMap((parameter) =>
      parameter.startsWith('q=') ? [Number(parameter.slice(2))] : [],
    )[0];
    return { name, weight: weight === undefined || Number.isNaN(weight) ? 1 : weight };
  });
  const weightOf = (type: string) =>
    [type, `${type.split('/', 1)[0]}/*`, '*/*']
      .map((name) => ranges.find((range) => range.name === name))
      .find((range) => range !== undefined)?.weight ?? 0;
  return weightOf('text/html') > weightOf('application/json');
}

/** The headers of a printable page, which loads no resources and runs no scripts. */
export const printPageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
};
