import type { OpenAPIObject } from '@nestjs/swagger';
import { type Access, describeAccess } from '#access';
import type { ErrorTable } from '../errors/domain-error.js';
import { problemType } from '../errors/problem.js';
import { descriptionInIndonesian } from './describe-fields.js';
import { ErrorResponses } from './error-responses.js';
import { impliedRefusals } from './implied-refusals.js';
import { type Operation, operationsOf } from './operations.js';
import { refusalsExtension } from './refuses.js';
import { type StatedTransition, transitionExtension } from './transition.js';

type Refusing = Operation & {
  'x-action'?: string;
  [refusalsExtension]?: readonly string[];
  [transitionExtension]?: StatedTransition;
};

const anyOther = {
  description:
    'Any other error: a record that does not exist, a rule of its feature, or a failure that concerns every operation ' +
    '(`too-many-requests`, `temporarily-unavailable`, `auth-unavailable`, `internal`). `GET /errors` lists all codes.',
  [descriptionInIndonesian]:
    'Kesalahan lain: data yang tidak ada, aturan fiturnya, atau gangguan yang dapat menimpa setiap operasi ' +
    '(`too-many-requests`, `temporarily-unavailable`, `auth-unavailable`, `internal`). `GET /errors` memuat semua kode.',
  content: { [problemType]: { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** States with which codes each operation can refuse, by status, with an example of each; before `describeOperations`. */
export function describeErrors(document: OpenAPIObject, access: Access, table: ErrorTable): void {
  const errors = new ErrorResponses(table);
  for (const { operation } of operationsOf(document)) describe(operation, access, errors);
  const { components } = document;
  document.components = {
    ...components,
    responses: { ...components?.responses, ...sorted(errors.responses) },
    examples: { ...components?.examples, ...sorted(errors.examples) },
  } as OpenAPIObject['components'] & object;
}

function describe(operation: Refusing, access: Access, errors: ErrorResponses): void {
  const { 'x-action': action, [refusalsExtension]: declared = [], [transitionExtension]: transition } = operation;
  delete operation[refusalsExtension];
  // An interface of another standard documents errors of its own.
  if (operation.responses['default']) return;
  const stated = action === undefined ? undefined : describeAccess(action, access.entry(action));
  const codes = [...impliedRefusals(operation, { access: stated, transition }), ...declared];
  Object.assign(operation.responses, errors.referencesTo(codes), { default: anyOther });
}

function sorted(components: Readonly<Record<string, object>>): Record<string, object> {
  return Object.fromEntries(Object.entries(components).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
