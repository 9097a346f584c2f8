// Nest's logger without the rest of Nest, which takes long to load: the relay starts first.
export { Logger } from '@nestjs/common/services/logger.service.js';
export { ConsoleLogger } from '@nestjs/common/services/console-logger.service.js';
