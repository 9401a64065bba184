import { FileText } from 'lucide-react';
import { useState } from 'react';
import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import { GRUPP_NAMN, GRUPPER, type Grupp, type PlatsUtfall } from '../../../shared/matchning/schema.ts';
import type { InsatsPlats } from '../../../shared/modules/insats/schema.ts';
import type { Matchningspost } from '../../../shared/modules/matchning/schema.ts';
import { askAkt } from '../../client/aktbegaran.ts';
import { Button } from '../../ui/Button.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { Select } from '../../ui/Select.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { PlatsCard } from './PlatsCard.tsx';
import { text } from './text.ts';

interface Props {
  /** Newest first, at least one. */
  readonly poster: readonly [Matchningspost, ...Matchningspost[]];
  readonly platser: readonly InsatsPlats[];
  readonly canOffer: boolean;
}

/** One frozen run in its four groups; earlier runs can be chosen. */
export function Resultat({ poster, platser, canOffer }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const post = poster.find(({ id }) => id === chosen) ?? poster[0];
  return (
    <Stack>
      <Row justify="between" align="end">
        <Select
          label={text.korningar}
          value={post.id as string}
          onChange={setChosen}
          options={poster.map(({ id, innehall }) => ({
            value: id as string,
            label: text.korning(formatTidpunkt(innehall.korning), innehall.resultat.length),
          }))}
        />
        <Button icon={FileText} onPress={() => askAkt({ kind: 'dokument', mall: 'matchning', postId: post.id })}>
          {text.skapa}
        </Button>
      </Row>
      <Grupper key={post.id} post={post} platser={platser} canOffer={canOffer} />
    </Stack>
  );
}

function Grupper({ post, platser, canOffer }: Omit<Props, 'poster'> & { readonly post: Matchningspost }) {
  const { resultat } = post.innehall;
  const inGroup = (grupp: Grupp) => resultat.filter((utfall) => utfall.grupp === grupp);
  const [grupp, setGrupp] = useState<Grupp>(GRUPPER.find((ett) => inGroup(ett).length > 0) ?? 'uppfyller');
  const offer = (utfall: PlatsUtfall) =>
    canOffer ? () => askAkt({ kind: 'erbjudande', matchningPostId: post.id, platsKod: utfall.kod }) : null;
  return (
    <Tabs
      label={text.grupper}
      selected={grupp}
      onSelect={setGrupp}
      tabs={GRUPPER.map((id) => ({
        id,
        label: GRUPP_NAMN[id],
        count: inGroup(id).length,
        content:
          inGroup(id).length === 0 ? (
            <p className="ui-quiet">{text.ingaIGruppen}</p>
          ) : (
            <Stack gap={3}>
              {inGroup(id).map((utfall) => (
                <PlatsCard
                  key={utfall.kod}
                  utfall={utfall}
                  plats={platser.find(({ kod }) => kod === utfall.kod)}
                  onErbjud={offer(utfall)}
                />
              ))}
            </Stack>
          ),
      }))}
    />
  );
}
