import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import { FORSLAG_NAMN } from '../../../shared/modules/arendetyp/namn.ts';
import type { Arendetyp } from '../../../shared/modules/arendetyp/schema.ts';
import { Judgement } from '../../ui/Judgement.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { ForslagDisclosure } from './ForslagView.tsx';
import { text } from './text.ts';

/** A signed judgement, beside what the program proposed from the facts of that day. */
export function BedomdArendetyp({ post }: { readonly post: Arendetyp }) {
  const { skyddsarende, akut, skal, forslag } = post.innehall;
  return (
    <Stack gap={2}>
      <Judgement title={text.judged} author={post.signeradAv} when={formatTidpunkt(post.handelse)}>
        <p>
          <strong>{text.judgedSkydd(skyddsarende, FORSLAG_NAMN[forslag.skyddsarende.forslag])}</strong>
          <br />
          <strong>{text.judgedAkut(akut, FORSLAG_NAMN[forslag.akut.forslag])}</strong>
        </p>
        <p>{skal}</p>
      </Judgement>
      <ForslagDisclosure title={`${text.criteria}: ${text.skydd.toLowerCase()}`} bedomt={forslag.skyddsarende} />
      <ForslagDisclosure title={`${text.criteria}: ${text.akut.toLowerCase()}`} bedomt={forslag.akut} />
    </Stack>
  );
}
