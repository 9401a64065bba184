import { defineFeature } from '../../client/feature.ts';
import { navigate } from '../../client/navigation.ts';
import { AKUT_COMMAND } from './commands.ts';
import { NyAktualiseringSida } from './NyAktualiseringSida.tsx';
import { TEXT } from './text.ts';

export const nyAktualiseringFeature = defineFeature({
  id: 'aktualisering-ny',
  screens: { 'ny-aktualisering': NyAktualiseringSida },
  commands: [
    {
      id: 'aktualisering.ny',
      label: TEXT.kommando,
      group: TEXT.grupp,
      keywords: ['anmälan', 'orosanmälan', 'ansökan', 'samtal', 'inkommet'],
      run: () => navigate('ny-aktualisering', {}),
    },
    { ...AKUT_COMMAND, run: () => navigate('ny-aktualisering', { akut: true }) },
  ],
});
