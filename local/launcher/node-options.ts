/** The NODE_OPTIONS of a service, as in the Dockerfile. */
export const serviceNodeOptions = '--max-semi-space-size=64';
