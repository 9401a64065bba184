import { guideFor } from '../../../shared/modules/skyddsbedomning/samtalsguide.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { text } from './text.ts';
import type { Bedomningsslag } from './values.ts';

/** Open questions to have beside the form, one part of the conversation at a time. */
export function Samtalsguide({ slag }: { readonly slag: Bedomningsslag }) {
  return (
    <>
      <p className="ui-quiet">{text.guideHelp}</p>
      {guideFor(slag).map(({ id, rubrik, fragor }, index) => (
        <Disclosure key={id} title={rubrik} startsOpen={index === 0}>
          <ul>
            {fragor.map((fraga) => (
              <li key={fraga}>{fraga}</li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </>
  );
}
