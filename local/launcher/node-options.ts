/** The NODE_OPTIONS of a service, as in the Dockerfile. */
export const serviceNodeOptions = '--max-semi-space-size=64';

/**
 * Of notifications, as in docker-compose.yml: its memory matters more than the speed of its relay. V8 lets the garbage of a
 * small heap grow by a third of what is in use before it collects it, and that of a heap of gigabytes by twice as much and more.
 */
export const notificationsNodeOptions = '--max-semi-space-size=16 --max-old-space-size=384';

export function nodeOptionsOf(service: string): string {
  return service === 'notifications' ? notificationsNodeOptions : serviceNodeOptions;
}
