import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, ACCESS_SETTINGS } from '#access';
import type { AccessSettings } from '#settings';
import { allErrors, ERROR_TABLE } from '../errors/errors.controller.js';
import type { ErrorTable } from '../errors/domain-error.js';
import { problemSchema } from '../errors/problem.js';
import { multipartType } from '../requests/multipart.js';
import { versionedExtension } from '../requests/versioned.js';
import { workbookType } from '../tables/write-workbook.js';
import { describeDocument } from './describe-document.js';
import { describeErrors } from './describe-errors.js';
import { describeFields } from './describe-fields.js';
import { describeOperations } from './describe-operations.js';
import { type Operation, operationsOf } from './operations.js';

const formWithFile = {
  type: 'object' as const,
  properties: { file: { type: 'string' as const, format: 'binary' } },
  required: ['file'],
};

type Extended = Operation & { 'x-action'?: string; [versionedExtension]?: boolean };

/** The OpenAPI 3.1 document of the service, generated from the routes and their zod schemas. */
export function openApiDocument(app: INestApplication, title: string): OpenAPIObject {
  const about = new DocumentBuilder().setTitle(title).setVersion('1').setOpenAPIVersion('3.1.0').build();
  const document = SwaggerModule.createDocument(app, about, {
    standardSchemaConverter: (schema, { schemaType }) =>
      schema instanceof z.core.$ZodType ? jsonSchema(schema, schemaType) : undefined,
  });
  const access = app.get(Access, { strict: false });
  for (const [path, item] of Object.entries(document.paths)) if (item.get) item.get = operationOfFile(path, item.get);
  for (const { operation } of operationsOf(document)) complete(operation, access);
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: jsonSchema(problemSchema, 'output').schema },
  };
  describeDocument(document, app.get<AccessSettings>(ACCESS_SETTINGS, { strict: false }).AUTH_ISSUER);
  describeFields(document);
  describeErrors(document, access, allErrors(app.get<ErrorTable>(ERROR_TABLE, { strict: false })));
  describeOperations(document, access);
  return document;
}

/** Serves the document at `/openapi.json` and an interactive page at `/docs`. */
export function mountOpenApi(app: INestApplication, title: string): OpenAPIObject {
  const document = openApiDocument(app, title);
  SwaggerModule.setup('docs', app, document, {
    jsonDocumentUrl: 'openapi.json',
    yamlDocumentUrl: 'openapi.yaml',
    customSiteTitle: title,
    swaggerOptions: { persistAuthorization: true, displayRequestDuration: true },
  });
  return document;
}

function jsonSchema(schema: z.core.$ZodType, io: 'input' | 'output') {
  const {
    $schema: _schema,
    $defs: components,
    ...json
  } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' }) as Record<string, object> & {
    $defs?: Record<string, object>;
  };
  return { schema: json, ...(components && { components }) };
}

/** Of a list as a file, each extension is an operation of its own, with its media type. */
function operationOfFile(path: string, operation: Operation): Operation {
  const ok = operation.responses['200'];
  const content = ok && 'content' in ok ? ok.content : undefined;
  if (!ok || !content?.['text/csv'] || !content[workbookType]) return operation;
  const isWorkbook = path.endsWith('.xlsx');
  const type = isWorkbook ? workbookType : 'text/csv';
  return {
    ...operation,
    operationId: `${operation.operationId}${isWorkbook ? 'AsWorkbook' : ''}`,
    summary: `${operation.summary} (${isWorkbook ? 'XLSX' : 'CSV'})`,
    responses: { ...operation.responses, 200: { ...ok, content: { [type]: content[type]! } } },
  };
}

/** Adds to every operation its security, its errors and the ETag of versioned responses. */
function complete(operation: Extended, access: Access): void {
  const action = operation['x-action'];
  const isPublic = action === undefined || access.entry(action) === 'public';
  operation.security = [{ oidc: [] }, { bearer: [] }, ...(isPublic ? [{}] : [])];
  const form =
    operation.requestBody && 'content' in operation.requestBody && operation.requestBody.content[multipartType];
  if (form) form.schema = formWithFile;
  if (operation[versionedExtension]) {
    delete operation[versionedExtension];
    const etag = { description: 'The version, for If-Match', schema: { type: 'string' as const } };
    for (const [status, response] of Object.entries(operation.responses))
      if (status.startsWith('2') && response && !('$ref' in response))
        response.headers = { ...response.headers, ETag: etag };
  }
  for (const response of Object.values(operation.responses))
    if (response && 'content' in response && response.content?.['text/xml'])
      response.content['text/xml'].schema = { type: 'string' };
}
