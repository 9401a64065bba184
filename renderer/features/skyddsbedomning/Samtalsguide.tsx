import { BookOpen, PanelRightClose } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { guideFor } from '../../../shared/modules/skyddsbedomning/samtalsguide.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import './skyddsbedomning.css';
import { text } from './text.ts';
import type { Bedomningsslag } from './values.ts';

interface Props {
  readonly slag: Bedomningsslag;
  /** The form that the conversation fills. */
  readonly children: ReactNode;
}

/** Open questions in a narrow column beside the form, one part of the conversation at a time; folded away at first. */
export function Samtalsguide({ slag, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={isOpen ? 'skyddsbedomning-guide skyddsbedomning-guide-open' : 'skyddsbedomning-guide'}>
      <aside className="skyddsbedomning-guide-aside" aria-label={text.guide}>
        <Button
          variant="quiet"
          size="small"
          icon={isOpen ? PanelRightClose : BookOpen}
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? text.doljGuide : text.guide}
        </Button>
        {isOpen ? (
          <div className="skyddsbedomning-guide-text">
            <p className="ui-quiet">{text.guideHelp}</p>
            {guideFor(slag).map(({ id, rubrik, fragor }, index) => (
              <Disclosure key={id} title={rubrik} startsOpen={index === 0}>
                <ul className="skyddsbedomning-fragor">
                  {fragor.map((fraga) => (
                    <li key={fraga}>{fraga}</li>
                  ))}
                </ul>
              </Disclosure>
            ))}
          </div>
        ) : null}
      </aside>
      <div className="skyddsbedomning-guide-form">{children}</div>
    </div>
  );
}
