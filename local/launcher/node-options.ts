/** The NODE_OPTIONS of a service, as in the Dockerfile. */
export const serviceNodeOptions = '--max-semi-space-size=64';

/** Of notifications, as in docker-compose.yml: its memory matters more than the speed of its relay. */
export const notificationsNodeOptions = '--max-semi-space-size=16';

export function nodeOptionsOf(service: string): string {
  return service === 'notifications' ? notificationsNodeOptions : serviceNodeOptions;
}
