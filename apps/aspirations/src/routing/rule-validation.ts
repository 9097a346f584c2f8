import { type Queryable, sql } from '#database';
import type { FieldError } from '#http-api';
import { agencyError } from '../agencies/agency.errors.js';
import { routingError } from './routing.errors.js';
import { shadowed } from './rule-coverage.js';
import type { AnswerCondition, RoutingRule } from './rule.js';

/**
 * Requires of rules, beyond their schema, what every use of them needs: rules that may not be recorded are not run dry either.
 *
 * @throws 422 `unknown-category`, `unknown-agency`, `unknown-area`, `unknown-question`, `rule-never-reached`
 */
export async function validateRules(source: Queryable, rules: readonly RoutingRule[]): Promise<void> {
  for (const [names, field, code] of [
    [sql`SELECT code AS name FROM category WHERE NOT retired`, 'category', 'unknown-category'],
    [sql`SELECT id AS name FROM agency`, 'agencyId', 'unknown-agency'],
    [sql`SELECT code AS name FROM area`, 'areaCode', 'unknown-area'],
  ] as const) {
    const rows = await source.query<{ name: string }>(names);
    const known = new Set(rows.map(({ name }) => name));
    // Before the first area has arrived from the registry every one is accepted.
    if (field === 'areaCode' && known.size === 0) continue;
    const errors = rules.flatMap((rule, position) =>
      rule[field] === null || known.has(rule[field])
        ? []
        : [{ pointer: `/rules/${position}/${field}`, detail: rule[field] }],
    );
    if (errors.length > 0) throw agencyError(code, { errors });
  }
  const unknown = await unknownAnswers(source, rules);
  if (unknown.length > 0) throw routingError('unknown-question', { errors: unknown });
  const errors = shadowed(rules).map(({ rule, coveredBy }) => ({
    pointer: `/rules/${rule - 1}`,
    detail: {
      en: `is never reached: /rules/${coveredBy - 1} covers it`,
      id: `tidak pernah tercapai: tercakup oleh /rules/${coveredBy - 1}`,
    },
  }));
  if (errors.length > 0) throw routingError('rule-never-reached', { errors });
}

interface AskedQuestion {
  readonly key: string;
  readonly type: string;
  readonly choices: readonly { readonly code: string }[];
}

/** The conditions on questions that their categories do not ask now, or ask in another way. */
async function unknownAnswers(source: Queryable, rules: readonly RoutingRule[]): Promise<FieldError[]> {
  const categories = rules.flatMap(({ category, answers }) => (answers.length > 0 ? [category] : []));
  if (categories.length === 0) return [];
  const forms = await source.query<{ category: string; questions: readonly AskedQuestion[] }>(sql`
    SELECT DISTINCT ON (category) category, questions FROM form_version
     WHERE category = ANY (${categories}::text[]) ORDER BY category, version DESC`);
  const questionsOf = new Map(forms.map(({ category, questions }) => [category, questions]));
  return rules.flatMap(({ category, answers }, position) =>
    answers.flatMap((answer, index) => {
      const asked = questionsOf.get(category!)?.find(({ key }) => key === answer.question);
      const wrong = wrongPart(answer, asked);
      return wrong ? [{ ...wrong, pointer: `/rules/${position}/answers/${index}${wrong.pointer}` }] : [];
    }),
  );
}

function wrongPart(answer: AnswerCondition, asked: AskedQuestion | undefined): FieldError | undefined {
  if (!asked)
    return {
      pointer: '/question',
      detail: { en: `${answer.question} is not asked`, id: `${answer.question} tidak ditanyakan` },
    };
  if (asked.type !== (answer.anyOf.length > 0 ? 'CHOICE' : 'NUMBER'))
    return {
      pointer: '/question',
      detail: { en: `${answer.question} has the type ${asked.type}`, id: `${answer.question} berjenis ${asked.type}` },
    };
  const unknown = answer.anyOf.findIndex((code) => !asked.choices.some((choice) => choice.code === code));
  return unknown < 0
    ? undefined
    : {
        pointer: `/anyOf/${unknown}`,
        detail: { en: `${answer.anyOf[unknown]} is no choice`, id: `${answer.anyOf[unknown]} bukan pilihan` },
      };
}
