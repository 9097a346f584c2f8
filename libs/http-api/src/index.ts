export {
  defineErrors,
  DomainError,
  type ErrorExtra,
  type ErrorFactory,
  type ErrorTable,
  type FieldError,
} from './errors/domain-error.js';
export { type ErrorFormat } from './errors/error-format.js';
export { type Detail, detailOf, inLanguage, languageOf, RequestLanguage, setLanguage } from './errors/language.js';
export { platformError } from './errors/platform-errors.js';
export { PartProblem, type Problem, toPartProblem } from './errors/problem.js';
export { toDomainError } from './errors/to-domain-error.js';
export { asRead, day, emailAddress, line, optional, paragraphs, telephone } from './fields.js';
export { httpAdapter } from './http-adapter.js';
export { httpApiModule } from './http-api.module.js';
export { Idempotency } from './idempotency/idempotency.js';
export { type Call, IdempotentCall, withClientId } from './idempotency/idempotent-call.js';
export { canonicalJson } from './idempotency/canonical-json.js';
export { idempotencyMigrations } from './idempotency/migrations/index.js';
export { listenForManagement } from './management.js';
export { mountOpenApi } from './openapi/openapi.js';
export { Explains } from './openapi/explains.js';
export { Refuses } from './openapi/refuses.js';
export { type StatedTransition, transitionExtension } from './openapi/transition.js';
export { containsWords, filter, type Filter, flag, searchText, severalOf } from './lists/filters.js';
export { countedRows, defineList, ListCount, type ListPage, listPageSchema } from './lists/list.js';
export { columnsNamed, type FileColumns, ListFile, listFile, type ListRows, tableFile } from './lists/list-file.js';
export { key, type Keyset, keyset } from './pages/keyset.js';
export { page, type Page, pageQuery, pageSchema } from './pages/page.js';
export { Created, Location } from './requests/created.js';
export { contentVersion } from './requests/content-version.js';
export { ClientNetwork } from './requests/client-network.js';
export { takes, wrongBodyType } from './requests/body-type.js';
export { isMultipart, multipartFile, multipartOverhead, multipartType, type SentFile } from './requests/multipart.js';
export { fieldErrors, parseWith } from './requests/field-errors.js';
export { fileBytes, AcceptsFile } from './requests/file-body.js';
export { headerParameter } from './requests/header-parameter.js';
export { isTooDeep } from './requests/json-body.js';
export { AcceptsForm } from './requests/form-body.js';
export { RawBody, RetainsRawBody } from './requests/raw-body.js';
export { IfMatch, ifMatchHeader, requireVersion, staleVersion, wantedVersion } from './requests/if-match.js';
export { subjectId, subjectIdParameter } from './requests/subject-id.js';
export { etagOf, matchesEtag } from './requests/etags.js';
export { ConditionalGet } from './requests/conditional-get.js';
export { Versioned } from './requests/versioned.js';
export { dayCell, isRoundedNumber } from './tables/cells.js';
export { readTable, type TableShape } from './tables/read-table.js';
export { checkRows, pointerTo, refusedRows } from './tables/refused-rows.js';
export { tableError } from './tables/table.errors.js';
export type { TableRow } from './tables/table-row.js';
export { csvFile, csvHeader, csvRows } from './tables/write-csv.js';
export { type Sheet, workbookType, writeWorkbook } from './tables/write-workbook.js';
export { isPersonName, personName, personNameRule } from './person-name.js';
export { xmlDocument } from './xml.js';
