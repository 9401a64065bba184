import { AppError } from '../../../shared/api/errors.ts';
import { formatStorlek, shortSumma } from '../../../shared/lib/fil.ts';
import type { AktId, BilagaId } from '../../../shared/lib/id.ts';
import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import { BILAGESLAG_NAMN } from '../../../shared/modules/bilaga/namn.ts';
import type { Bilaga } from '../../../shared/modules/bilaga/schema.ts';
import { askAkt, type OverlayProps } from '../../client/aktbegaran.ts';
import { client } from '../../client/live.ts';
import { useQuery } from '../../client/query.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Row } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import './bilaga.css';
import { Innehall } from './Innehall.tsx';
import { Platsvarning } from './Platsvarning.tsx';
import { text } from './text.ts';

/** Shows an attachment: what it is, whether it was struck, and its content. */
export function VisaOverlay({ aktId, vy, begaran: { id }, onClose }: OverlayProps<'bilaga-visa'>) {
  const query = useQuery(`bilaga ${aktId} ${id}`, () => findBilaga(aktId, id));
  const title = query.state === 'ready' ? text.visaTitle(query.value.nr) : text.title;
  return (
    <Dialog title={title} isOpen size="wide" onOpenChange={onClose}>
      <QueryView query={query} loadingText={text.hamtar}>
        {(bilaga) => <Visning aktId={aktId} bilaga={bilaga} canWrite={vy.rad.avslutad === null} />}
      </QueryView>
    </Dialog>
  );
}

interface VisningProps {
  readonly aktId: AktId;
  readonly bilaga: Bilaga;
  readonly canWrite: boolean;
}

function Visning({ aktId, bilaga, canWrite }: VisningProps) {
  const { id, nr, struken, slag, filnamn, byte, sha256 } = bilaga;
  return (
    <>
      <p>{bilaga.beskrivning}</p>
      <p className="ui-quiet bilaga-fakta">
        {text.fakta({ filnamn, slag: BILAGESLAG_NAMN[slag], storlek: formatStorlek(byte), summa: shortSumma(sha256) })}
        <br />
        {text.tillagd(formatTidpunkt(bilaga.tillagd), bilaga.tillagdAv)}
      </p>
      {struken === null ? null : (
        <Banner kind="due" title={text.strukenTitle(formatTidpunkt(struken.tidpunkt), struken.av)}>
          {struken.skal}
        </Banner>
      )}
      {bilaga.platsuppgifter ? <Platsvarning /> : null}
      <Innehall aktId={aktId} bilaga={bilaga} />
      {canWrite && struken === null ? (
        <Row justify="end">
          <Button onPress={() => askAkt({ kind: 'bilaga-stryk', id, nr })}>{text.stryk}</Button>
        </Row>
      ) : null}
    </>
  );
}

async function findBilaga(aktId: AktId, id: BilagaId): Promise<Bilaga> {
  const found = (await client.bilaga.list({ aktId })).find((one) => one.id === id);
  if (found === undefined) throw new AppError('NOT_FOUND', text.saknas);
  return found;
}
