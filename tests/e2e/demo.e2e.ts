import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { createDemo } from '../../electron/demo/create-demo.ts';
import { startProgram } from '../support/e2e-program.ts';
import { createHand, press, seeHeading, shortcut } from '../support/walk/hand.ts';

test('the demo opens with the passphrase that its lock screen shows', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'skyddsakt-demo-'));
  try {
    const vaultDir = path.join(folder, 'valv');
    const demo = await createDemo(vaultDir, Date.now());
    const program = await startProgram({ vaultDir, demo });
    try {
      const hand = createHand(program.page);
      await seeHeading(hand, 'Demovalv');
      await expect(program.page().getByText(demo.losenfras)).toBeVisible();
      await press(hand, 'Fyll i');
      await press(hand, 'Lås upp');
      await seeHeading(hand, 'Min dag');
      await shortcut(hand, 'Alt+2');
      await seeHeading(hand, 'Akter');
      await expect(program.page().getByRole('row')).not.toHaveCount(1);
      expect(program.faults).toEqual([]);
    } finally {
      await program.end();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
