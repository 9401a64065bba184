import { defineFeature } from '../../client/feature.ts';
import { navigate } from '../../client/navigation.ts';
import { SakerhetskopiaSida } from './SakerhetskopiaSida.tsx';
import { TEXT } from './text.ts';

export const sakerhetskopiaFeature = defineFeature({
  id: 'sakerhetskopia',
  screens: { sakerhetskopia: SakerhetskopiaSida },
  commands: [
    {
      id: 'sakerhetskopia.visa',
      label: TEXT.ta,
      group: TEXT.installningar,
      keywords: ['backup', 'kopiera', 'spara undan', 'usb'],
      run: () => navigate('sakerhetskopia', {}),
    },
  ],
});
