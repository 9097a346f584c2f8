/** The part of the package that tests use; it has no types of its own. */
declare module 'web-push-testing/src/server.js' {
  import type { Server } from 'node:http';

  export default class WebPushTestingServer {
    constructor(model: object, port: number);
    startServer(): void;
    readonly _server: Server;
  }
}
declare module 'web-push-testing/src/PushApiModel.js' {
  export class PushApiModel {}
}
