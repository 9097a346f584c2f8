export { type ApiCaller, type ApiClients, apiClients, type ServiceUrls } from './api-clients.js';
export { answerOf, ApiProblem, ApiUnavailable, type FieldProblem } from './answer.js';
export type * from './schemas.js';
