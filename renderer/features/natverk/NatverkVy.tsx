import { formatTidpunkt } from '../../../shared/lib/tid.ts';
import { FAR_KONTAKTAS_NAMN, NATVERKSHALLNING_NAMN, VET_VAR_NAMN } from '../../../shared/modules/natverk/namn.ts';
import { hotSomVet, type Numrerad, numrera } from '../../../shared/modules/natverk/rules.ts';
import type { Natverk } from '../../../shared/modules/natverk/schema.ts';
import { useNamesShown } from '../../client/identity.ts';
import { Banner } from '../../ui/Banner.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Stack } from '../../ui/Layout.tsx';
import { NatverkBild } from './NatverkBild.tsx';
import { text } from './text.ts';

/** One signed list: the warning that it gives, the picture, and the same in a table. */
export function NatverkVy({ natverk }: { readonly natverk: Natverk }) {
  const namesShown = useNamesShown();
  const namnOf = ({ nr, vem, relation }: Numrerad) =>
    namesShown ? vem : relation === '' ? text.person(nr) : `${text.person(nr)}, ${relation.toLowerCase()}`;
  const shortOf = ({ nr, vem, relation }: Numrerad) => (namesShown ? vem : relation || text.person(nr));
  const personer = numrera(natverk.innehall.personer);
  const hot = hotSomVet(natverk.innehall.personer);
  const columns: readonly Column<Numrerad>[] = [
    { id: 'nr', header: text.kolumnNr, align: 'end', isCode: true, cell: ({ nr }) => nr },
    { id: 'vem', header: text.vem, isRowHeader: true, cell: namnOf },
    ...(namesShown ? [{ id: 'relation', header: text.relation, cell: (rad: Numrerad) => rad.relation }] : []),
    { id: 'hallning', header: text.kolumnAr, cell: ({ hallning }) => NATVERKSHALLNING_NAMN[hallning] },
    { id: 'vet', header: text.kolumnVet, cell: ({ vetVar }) => VET_VAR_NAMN[vetVar] },
    { id: 'kontakt', header: text.kolumnKontakt, cell: ({ farKontaktas }) => FAR_KONTAKTAS_NAMN[farKontaktas] },
    { id: 'not', header: text.not, cell: ({ not }) => not },
  ];
  return (
    <Stack gap={3}>
      <p className="ui-quiet">{text.gjord(formatTidpunkt(natverk.handelse), natverk.signeradAv)}</p>
      {hot.length === 0 ? null : (
        <Banner kind="danger" title={text.varning}>
          <ul>
            {hot.map((person) => (
              <li key={person.nr}>
                {namnOf(person)}: {person.vetVar === 'ja' ? text.vet : text.kanVeta}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      <NatverkBild personer={personer} namnOf={shortOf} />
      <DataTable label={text.tabell} columns={columns} rows={personer} rowKey={({ nr }) => String(nr)} />
    </Stack>
  );
}
