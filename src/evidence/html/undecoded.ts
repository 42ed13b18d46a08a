/**
 * Takes the place of the parser's own decoder, which the build would ship with its table of 2,231 names though we let it
 * decode nothing (see vite.config.ts and entities.ts).
 */
export class EntityDecoder {}
export const DecodingMode = {};
export const htmlDecodeTree = null;
export const xmlDecodeTree = null;
