import type { DescribedAccess } from '#access';
import { multipartType } from '../requests/multipart.js';
import type { Operation } from './operations.js';
import type { StatedTransition } from './transition.js';

interface Declared {
  readonly access: DescribedAccess | undefined;
  readonly transition: StatedTransition | undefined;
}

/** The codes that follow from what a route declares: its access, its input, its version, its repetition and its transition. */
export function impliedRefusals(operation: Operation, { access, transition }: Declared): string[] {
  return [
    ...refusalsOfTokens(access),
    ...refusalsOfInput(operation),
    ...(transition?.rows.flatMap(({ guards }) => guards) ?? []),
    ...(transition?.rows.some(({ from }) => from !== null) ? ['transition-refused'] : []),
  ];
}

function refusalsOfTokens(access: DescribedAccess | undefined): string[] {
  return [
    ...(access?.audience === 'public' ? [] : ['token-missing', 'role-missing', 'out-of-scope']),
    'token-invalid',
    'token-expired',
    'kim-role-in-token',
    'subject-reserved',
  ];
}

function refusalsOfInput({ parameters = [], requestBody, responses }: Operation): string[] {
  const names = new Set(parameters.map((parameter) => ('name' in parameter ? parameter.name : '')));
  const types = requestBody && 'content' in requestBody ? Object.keys(requestBody.content) : [];
  return [
    ...(names.size > 0 || types.length > 0 ? ['invalid-request'] : []),
    ...(types.length > 0 ? ['payload-too-large', 'unsupported-media-type'] : []),
    ...(types.includes('application/json') ? ['nesting-too-deep', 'not-utf-8'] : []),
    ...(types.includes(multipartType) ? ['file-missing'] : []),
    ...(names.has('If-Match') ? ['precondition-required', 'precondition-failed'] : []),
    ...(names.has('Idempotency-Key') ? ['idempotency-in-progress', 'idempotency-key-reused'] : []),
    ...(isWorkbook(responses) ? ['list-too-long'] : []),
  ];
}

function isWorkbook(responses: Operation['responses']): boolean {
  const ok = responses['200'];
  return (
    ok !== undefined && 'content' in ok && Object.keys(ok.content ?? {}).some((type) => type.includes('spreadsheetml'))
  );
}
