import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { AktId, DokumentId } from '../../../shared/lib/id.ts';
import type { Arbete, AvbrutetJobb } from '../../../shared/modules/avbrutet/schema.ts';
import { MALL_NAMN } from '../../../shared/modules/dokument/namn.ts';
import type { DokumentRad } from '../../../shared/modules/dokument/schema.ts';
import { askAkt } from '../../client/aktbegaran.ts';
import { dropAvbrutet, forgetAvbrutet } from '../../client/avbrutna.ts';
import { useJobb } from '../../client/jobb.ts';
import { client } from '../../client/live.ts';
import { currentRoute, navigate } from '../../client/navigation.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { TEXT } from './text.ts';

type Dokumentarbete = Extract<Arbete, { readonly slag: 'dokument.create' }>;

/** A document that is made after all. Opens nothing; what became of it stands until it is closed. */
export function Dokument({ jobb, arbete }: { readonly jobb: AvbrutetJobb; readonly arbete: Dokumentarbete }) {
  const { jobbId, kod, sjalv } = jobb;
  const { aktId, mall, postId } = arbete;
  const { job, start, cancel } = useJobb<DokumentRad>();
  const goOn = () => start((id) => client.dokument.create({ aktId, mall, postId, jobbId: id }), jobbId);
  const begun = useRef(false);
  useEffect(() => {
    // React may run an effect twice; one document is enough.
    if (!sjalv || begun.current) return;
    begun.current = true;
    goOn();
  });
  const namn = kod === null ? MALL_NAMN[mall] : `${MALL_NAMN[mall]}, ${kod}`;
  switch (job.state) {
    case 'idle':
      return sjalv ? null : (
        <Banner
          kind="due"
          title={TEXT.vantar(namn)}
          isLive
          action={
            <>
              <Button size="small" onPress={goOn}>
                {TEXT.fortsatt}
              </Button>
              <Button variant="quiet" size="small" onPress={() => forgetAvbrutet(jobbId)}>
                {TEXT.glom}
              </Button>
            </>
          }
        />
      );
    case 'running':
      return (
        <Banner kind="info" title={TEXT.skapar(namn)}>
          <Progress
            label={job.isCancelling ? TEXT.avbryter : TEXT.skapar(namn)}
            done={job.av === null ? 0 : Math.round((100 * job.klart) / job.av)}
            of={job.av === null ? undefined : 100}
            unit={TEXT.procent}
            onCancel={job.isCancelling ? undefined : cancel}
          />
        </Banner>
      );
    case 'done': {
      const { id } = job.value;
      const show = () => {
        dropAvbrutet(jobbId);
        showDokument(aktId, id);
      };
      return (
        <Banner
          kind="done"
          title={TEXT.klart(namn)}
          isLive
          action={
            <>
              <Button size="small" onPress={show}>
                {TEXT.visa}
              </Button>
              <Stang onPress={() => dropAvbrutet(jobbId)} />
            </>
          }
        />
      );
    }
    case 'cancelled':
      return (
        <Banner
          kind="info"
          title={TEXT.avbrutet(namn)}
          isLive
          action={<Stang onPress={() => dropAvbrutet(jobbId)} />}
        />
      );
    case 'failed':
      return (
        <Banner
          kind="due"
          title={TEXT.inteKlart(namn)}
          isLive
          // A gate that refused it before it began has left it waiting.
          action={<Stang onPress={() => forgetAvbrutet(jobbId)} />}
        >
          {job.mening}
        </Banner>
      );
  }
}

function showDokument(aktId: AktId, dokumentId: DokumentId): void {
  const route = currentRoute();
  // First the page: an akt that is left takes with it what has been asked of it.
  if (route.name !== 'akt' || route.params.aktId !== aktId) flushSync(() => navigate('akt', { aktId }));
  askAkt({ kind: 'dokument-visa', dokumentId });
}

function Stang({ onPress }: { readonly onPress: () => void }) {
  return <Button variant="quiet" size="small" icon={X} aria-label={TEXT.stang} onPress={onPress} />;
}
