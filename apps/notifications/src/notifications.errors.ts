/** The errors of this service, for `GET /errors`. */
export { messageError as notificationsError } from './messages/message.errors.js';
