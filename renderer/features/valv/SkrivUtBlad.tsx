import { Printer } from 'lucide-react';
import { useState } from 'react';
import { messageOf } from '../../client/fel.ts';
import { client } from '../../client/live.ts';
import { Banner, type BannerKind } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { TEXT } from './text.ts';

interface Besked {
  readonly kind: BannerKind;
  readonly title: string;
}

const BESKED: Readonly<Record<'skickad' | 'avbruten' | 'ingen-skrivare', Besked>> = {
  skickad: { kind: 'done', title: TEXT.blad.utskriven },
  avbruten: { kind: 'info', title: TEXT.blad.avbruten },
  'ingen-skrivare': { kind: 'due', title: TEXT.blad.ingenSkrivare },
};

/** Prints the sheet that waits to be confirmed, and says how that went. */
export function SkrivUtBlad() {
  const [isPrinting, setPrinting] = useState(false);
  const [besked, setBesked] = useState<Besked | null>(null);

  async function print() {
    setPrinting(true);
    setBesked(null);
    try {
      const { utfall } = await client.valv.printAterstallningsblad({});
      setBesked(BESKED[utfall]);
    } catch (error) {
      setBesked({ kind: 'danger', title: messageOf(error).mening });
    } finally {
      setPrinting(false);
    }
  }

  return (
    <Stack gap={2}>
      <div>
        <Button icon={Printer} isPending={isPrinting} pendingText={TEXT.blad.skriverUt} onPress={() => void print()}>
          {TEXT.blad.skrivUt}
        </Button>
      </div>
      {besked === null ? null : <Banner kind={besked.kind} title={besked.title} isLive />}
    </Stack>
  );
}
