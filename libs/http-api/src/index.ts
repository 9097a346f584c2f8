export {
  defineErrors,
  DomainError,
  type ErrorEntry,
  type ErrorExtra,
  type ErrorFactory,
  type ErrorTable,
  type FieldError,
  type PossibleAction,
} from './errors/domain-error.js';
export { type PlatformCode, platformError } from './errors/platform-errors.js';
export { type Problem, problemType } from './errors/problem.js';
export { toDomainError } from './errors/to-domain-error.js';
export { day, line, paragraphs } from './fields.js';
export { bodyLimit, httpAdapter } from './http-adapter.js';
export { httpApiModule } from './http-api.module.js';
export { IdempotentResponseJob } from './idempotency/idempotent-response.job.js';
export { Idempotency } from './idempotency/idempotency.js';
export { type Call, IdempotentCall } from './idempotency/idempotent-call.js';
export { canonicalJson } from './idempotency/canonical-json.js';
export { idempotencyMigrations } from './idempotency/migrations/index.js';
export { mountOpenApi, openApiDocument } from './openapi/openapi.js';
export { key, type KeyColumn, type Keyset, keyset } from './pages/keyset.js';
export { type CursorValues, cursorValues, page, type Page, pageOf, pageQuery, pageSchema } from './pages/page.js';
export { fileBytes, type FileType, AcceptsFile } from './requests/file-body.js';
export { AcceptsForm } from './requests/form-body.js';
export { IfMatch, requireVersion } from './requests/if-match.js';
export { ConditionalGet } from './requests/conditional-get.js';
export { Versioned } from './requests/versioned.js';
