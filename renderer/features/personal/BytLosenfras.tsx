import { useState } from 'react';
import { client } from '../../client/live.ts';
import { navigate } from '../../client/navigation.ts';
import { Page } from '../../ui/Page.tsx';
import { showStatus } from '../../ui/status.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { PersonalParts } from './feature.tsx';
import { TEXT } from './text.ts';

/** Another passphrase for whoever is here, who must know the present one. */
export function BytLosenfras({ LosenfrasForm }: PersonalParts) {
  const [nuvarande, setNuvarande] = useState('');
  return (
    <Page title={TEXT.byt.titel} lead={TEXT.byt.ingress} width="form">
      <LosenfrasForm
        submit={async (ny) => {
          await client.personal.bytLosenfras({ nuvarande, ny });
          showStatus(TEXT.byt.klart);
          navigate('personal', {});
        }}
        knapp={TEXT.byt.knapp}
        pagar={TEXT.byt.pagar}
        tillbaka={TEXT.byt.tillbaka}
        onBack={() => navigate('personal', {})}
      >
        <TextField
          name="nuvarande"
          label={TEXT.byt.nuvarande}
          type="password"
          takesFocus
          value={nuvarande}
          onChange={setNuvarande}
        />
      </LosenfrasForm>
    </Page>
  );
}
