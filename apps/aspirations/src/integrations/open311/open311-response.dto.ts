import { applyDecorators } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { mediaTypeOf } from './response-format.js';

const moment = z.string().describe('W3C date and time');

export const Open311Services = z
  .array(
    z.strictObject({
      service_code: z.string(),
      service_name: z.string(),
      description: z.string(),
      metadata: z.boolean(),
      type: z.enum(['realtime', 'batch', 'blackbox']),
      keywords: z.string().describe('Separated by commas'),
      group: z.string(),
    }),
  )
  .meta({ id: 'Open311Services' });
export type Open311Services = z.output<typeof Open311Services>;

const attribute = z.strictObject({
  variable: z.boolean(),
  code: z.string(),
  datatype: z.enum(['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist']),
  required: z.boolean(),
  datatype_description: z.string(),
  order: z.int(),
  description: z.string(),
  values: z.array(z.strictObject({ key: z.string(), name: z.string() })),
});
export type Open311Attribute = z.output<typeof attribute>;

export const Open311ServiceDefinition = z
  .strictObject({ service_code: z.string(), attributes: z.array(attribute) })
  .meta({ id: 'Open311ServiceDefinition' });
export type Open311ServiceDefinition = z.output<typeof Open311ServiceDefinition>;

const receipt = z.strictObject({
  service_request_id: z.uuid().optional(),
  token: z.uuid().optional().describe('Instead of the id: the request lacks its village, and is stored as a draft'),
  service_notice: z.string().describe('For the reporter, with number and PIN'),
  account_id: z.null(),
  tracking_number: z.string(),
  pin: z.string().nullable().describe('Shown only here; null when the reporter sent the same before'),
});
export type Open311Receipt = z.output<typeof receipt>;

export const Open311Receipts = z.array(receipt).meta({ id: 'Open311Receipts' });

export const Open311Tokens = z
  .array(z.strictObject({ service_request_id: z.uuid().nullable(), token: z.uuid() }))
  .meta({ id: 'Open311Tokens' });

const serviceRequest = z.strictObject({
  service_request_id: z.uuid(),
  status: z.enum(['open', 'closed']),
  status_notes: z.string().nullable(),
  service_name: z.string().nullable(),
  service_code: z.string(),
  description: z.string(),
  agency_responsible: z.string().nullable(),
  service_notice: z.string().nullable(),
  requested_datetime: moment,
  updated_datetime: moment,
  expected_datetime: moment.nullable(),
  address: z.string().nullable(),
  address_id: z.string().describe('Kemendagri code of the village'),
  zipcode: z.string().nullable(),
  lat: z.number().nullable().describe('Rounded: to 0.001 degrees, or to 0.01 when the text had personal data'),
  long: z.number().nullable(),
  media_url: z.string().nullable(),
  extended_attributes: z
    .strictObject({
      sub_status: z.string(),
      kind: z.string(),
      title: z.string(),
      history: z.array(z.strictObject({ sub_status: z.string(), datetime: moment })),
    })
    .optional(),
});
/** A public aspiration in the words of GeoReport v2; `extended_attributes` are what the standard lacks. */
export type ServiceRequest = z.output<typeof serviceRequest>;

export const Open311Requests = z.array(serviceRequest).meta({ id: 'Open311Requests' });

export const Open311Discovery = z
  .strictObject({
    changeset: z.string(),
    contact: z.string(),
    key_service: z.string(),
    endpoints: z.array(
      z.strictObject({
        specification: z.string(),
        url: z.string(),
        changeset: z.string(),
        type: z.enum(['production', 'test']),
        formats: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'Open311Discovery' });
export type Open311Discovery = z.output<typeof Open311Discovery>;

const Open311Errors = z.array(z.strictObject({ code: z.int(), description: z.string() })).meta({ id: 'Open311Errors' });

/** Documents an answer of this door, and its errors: the JSON by its schema, the XML by the same names. */
export function Open311Answer(standardSchema: z.ZodType, status = 200): MethodDecorator {
  return applyDecorators(
    ApiProduces(...Object.values(mediaTypeOf).map((type) => type.split(';', 1)[0]!)),
    ApiResponse({ status, standardSchema }),
    ApiResponse({ status: 'default', description: 'An error', standardSchema: Open311Errors }),
  );
}
