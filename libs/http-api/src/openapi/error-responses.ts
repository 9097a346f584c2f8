import { DomainError, type ErrorEntry, type ErrorTable } from '../errors/domain-error.js';
import { problemType, toProblem } from '../errors/problem.js';
import { descriptionInIndonesian } from './describe-fields.js';

/** As the `instance` of examples. */
const exampleCorrelation = '0198c1f2-7a3b-7c4d-8e5f-0123456789ab';

/** The responses of refusals as components, which operations share that refuse with the same codes. */
export class ErrorResponses {
  readonly responses: Record<string, object> = {};
  readonly examples: Record<string, object> = {};

  constructor(private readonly table: ErrorTable) {}

  /** References to a response for each status that these codes have; a code that no error table of the service has is left out. */
  referencesTo(codes: readonly string[]): Record<string, { $ref: string }> {
    const byStatus = new Map<number, string[]>();
    for (const code of [...new Set(codes)].toSorted()) {
      const status = this.table[code]?.status;
      if (status === undefined) continue;
      byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
    }
    return Object.fromEntries([...byStatus].map(([status, own]) => [String(status), { $ref: this.response(own) }]));
  }

  private response(codes: readonly string[]): string {
    const name = codes.join('.');
    const sentences = (language: 'en' | 'id') =>
      codes.map((code) => `\`${code}\`: ${this.entry(code)[language]}`).join('\n\n');
    this.responses[name] ??= {
      description: sentences('en'),
      [descriptionInIndonesian]: sentences('id'),
      content: {
        [problemType]: {
          schema: { $ref: '#/components/schemas/Problem' },
          examples: Object.fromEntries(codes.map((code) => [code, { $ref: this.example(code) }])),
        },
      },
    };
    return `#/components/responses/${name}`;
  }

  private example(code: string): string {
    const entry = this.entry(code);
    this.examples[code] ??= {
      summary: entry.en,
      value: toProblem(new DomainError(code, entry), exampleCorrelation, 'en'),
    };
    return `#/components/examples/${code}`;
  }

  private entry(code: string): ErrorEntry {
    return this.table[code]!;
  }
}
