import { closedStatuses } from '../../aspirations/aspiration.states.js';
import type { PublicAspiration } from '../../publication/public-aspirations/public-aspiration.dto.js';
import type { Position } from '../../intake/areas/village-at.js';
import { contentOfBody } from './intake-content.js';
import type { ServiceRequest } from './open311-response.dto.js';

type NameOf = (category: string) => string | null;

/** Maps a public aspiration to a service request of GeoReport v2. The position is rounded. */
export function toServiceRequest(
  aspiration: PublicAspiration,
  position: Position | null,
  nameOf: NameOf,
  extended: boolean,
): ServiceRequest {
  const { status, category, agency, answerDueOn, history } = aspiration;
  const { description, address, media } = contentOfBody(aspiration.body);
  const isClosed = closedStatuses.some((closed) => closed === status);
  return {
    service_request_id: aspiration.id,
    status: isClosed ? 'closed' : 'open',
    status_notes: aspiration.answer,
    service_name: nameOf(category),
    service_code: category,
    description,
    agency_responsible: agency?.name ?? null,
    service_notice: null,
    requested_datetime: aspiration.receivedAt,
    updated_datetime: isClosed ? history.at(-1)!.at : aspiration.updatedAt,
    expected_datetime: answerDueOn && `${answerDueOn}T23:59:59+07:00`,
    address,
    address_id: aspiration.villageCode,
    zipcode: null,
    lat: position?.latitude ?? null,
    long: position?.longitude ?? null,
    media_url: media,
    ...(extended && {
      extended_attributes: {
        sub_status: status,
        kind: aspiration.kind,
        title: aspiration.title,
        history: history.map((step) => ({ sub_status: step.status, datetime: step.at })),
      },
    }),
  };
}
