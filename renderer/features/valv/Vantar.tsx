import { Button } from '../../ui/Button.tsx';
import { BekraftaOrd } from './BekraftaOrd.tsx';
import { Rubrik } from './Rubrik.tsx';
import { SkrivUtBlad } from './SkrivUtBlad.tsx';
import { TEXT } from './text.ts';

export interface VantarProps {
  readonly onCreate: () => void;
  readonly onUnlock: () => void;
}

/** The window was opened anew while a sheet waited for its words to be typed back. */
export function Vantar({ onCreate, onUnlock }: VantarProps) {
  return (
    <>
      <Rubrik title={TEXT.vantar.titel}>{TEXT.vantar.ingress}</Rubrik>
      <SkrivUtBlad />
      <BekraftaOrd pagar={TEXT.skapa.skapar} klart={TEXT.skapa.klart}>
        <Button onPress={onCreate}>{TEXT.vantar.skapaOm}</Button>
        <Button variant="quiet" onPress={onUnlock}>
          {TEXT.vantar.lasUppBefintligt}
        </Button>
      </BekraftaOrd>
    </>
  );
}
