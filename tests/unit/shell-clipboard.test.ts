import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClipboard } from '../../electron/shell/electron-host.ts';
import { CLEARED_AFTER_MS, type Clipboard, createClipboard } from '../../electron/shell-common/clipboard.ts';
import { clipboard, resetElectron } from '../support/fake-electron.ts';

let ours: Clipboard;
beforeEach(() => {
  resetElectron();
  vi.useFakeTimers();
  ours = createClipboard(systemClipboard);
});
afterEach(() => void vi.useRealTimers());

describe('E13 what we put on the clipboard', () => {
  it('is gone after thirty seconds, and not before', async () => {
    await ours.copy('G-044');
    await vi.advanceTimersByTimeAsync(CLEARED_AFTER_MS - 1);
    expect(clipboard.text).toBe('G-044');
    await vi.advanceTimersByTimeAsync(1);
    expect(clipboard.text).toBe('');
  });

  it('is gone at the lock', async () => {
    await ours.copy('G-044');
    await ours.clear();
    expect(clipboard.text).toBe('');
  });

  it('lies there thirty seconds from the last copy', async () => {
    await ours.copy('G-044');
    await vi.advanceTimersByTimeAsync(20_000);
    await ours.copy('G-045');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(clipboard.text).toBe('G-045');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(clipboard.text).toBe('');
  });

  it('leaves alone what the person copied elsewhere since', async () => {
    await ours.copy('G-044');
    clipboard.text = 'inköpslista';
    await vi.advanceTimersByTimeAsync(CLEARED_AFTER_MS);
    await ours.clear();
    expect(clipboard.text).toBe('inköpslista');
  });

  it('does not stop a lock when the desktop does not let us look', async () => {
    const blind = createClipboard({ ...systemClipboard, read: () => Promise.reject(new Error('no')) });
    await blind.copy('G-044');
    await expect(blind.clear()).resolves.toBeUndefined();
  });
});
