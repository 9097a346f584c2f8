import type { PublicAspiration } from '../../publication/public-aspirations/public-aspiration.dto.js';

/** The final statuses, `closed` in GeoReport v2; all others are `open`. */
export const closedStatuses = ['CLOSED', 'REFERRED', 'ARCHIVED'] as const;

export interface ServiceRequest {
  readonly service_request_id: string;
  readonly status: 'open' | 'closed';
  readonly status_notes: string | null;
  readonly service_name: string | null;
  readonly service_code: string;
  readonly description: string | null;
  readonly agency_responsible: string | null;
  readonly service_notice: string | null;
  readonly requested_datetime: string;
  readonly updated_datetime: string;
  readonly expected_datetime: string | null;
  readonly address: string | null;
  readonly address_id: string;
  readonly zipcode: string | null;
  readonly lat: number | null;
  readonly long: number | null;
  readonly media_url: string | null;
  readonly extended_attributes?: ExtendedAttributes;
}

/** What the standard lacks: our status and its history. */
export interface ExtendedAttributes {
  readonly sub_status: string;
  readonly kind: string;
  readonly title: string;
  readonly history: readonly { readonly sub_status: string; readonly datetime: string }[];
}

type NameOf = (category: string) => string | null;

/** Maps a public aspiration to a service request of GeoReport v2. */
export function toServiceRequest(aspiration: PublicAspiration, nameOf: NameOf, extended: boolean): ServiceRequest {
  const { status, category, agency, answerDueOn } = aspiration;
  return {
    service_request_id: aspiration.id,
    status: closedStatuses.some((closed) => closed === status) ? 'closed' : 'open',
    status_notes: aspiration.answer,
    service_name: nameOf(category),
    service_code: category,
    description: aspiration.body,
    agency_responsible: agency?.name ?? null,
    service_notice: null,
    requested_datetime: aspiration.receivedAt,
    updated_datetime: aspiration.updatedAt,
    expected_datetime: answerDueOn && `${answerDueOn}T23:59:59+07:00`,
    address: null,
    address_id: aspiration.villageCode,
    zipcode: null,
    lat: null,
    long: null,
    media_url: null,
    ...(extended && {
      extended_attributes: {
        sub_status: status,
        kind: aspiration.kind,
        title: aspiration.title,
        history: aspiration.history.map((step) => ({ sub_status: step.status, datetime: step.at })),
      },
    }),
  };
}
