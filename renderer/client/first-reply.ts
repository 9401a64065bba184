import type { Reply } from '../../shared/api/errors.ts';
import { windowBridge } from './bridge.ts';

/**
 * The state of the vault, which decides what shows first. It is asked for as this module is read, before the rest of the
 * program is, so that the core answers meanwhile.
 */
export const firstReply: Promise<Reply> = ask();

async function ask(): Promise<Reply> {
  return windowBridge.call('valv.status', {});
}
