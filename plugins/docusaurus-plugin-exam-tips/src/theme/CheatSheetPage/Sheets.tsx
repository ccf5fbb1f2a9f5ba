import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import {type ReactNode, useState} from 'react';
import {useNamedSheets} from '../../client/hooks/use-named-sheets.js';
import {withSheet} from '../../client/named-sheets.js';
import styles from './styles.module.css';

interface Props {
  /** The query of the sheet that is shown. */
  query: string;
  /** The address of the sheet's page. */
  page: string;
  title: string;
}

/** The sheets that the reader keeps in this browser, and a way to begin again. Each is a link, so the back button leads back. */
export default function Sheets({query, page, title}: Props): ReactNode {
  const [sheets, keep] = useNamedSheets();
  const [typed, setName] = useState<string>();
  const [message, setMessage] = useState('');
  const name = typed ?? title;
  const save = () => {
    const isKept = keep(withSheet(sheets, name, query));
    setMessage(
      isKept
        ? translate({id: 'theme.examTips.sheets.kept', message: 'Kept: {name}'}, {name})
        : translate({id: 'theme.examTips.sheets.notKept', message: 'This browser keeps nothing. Bookmark the page.'}),
    );
  };
  return (
    <details className={styles.choice}>
      <summary>
        {translate({id: 'theme.examTips.sheets', message: 'My sheets'})}:{' '}
        <span className={styles.chosen}>{sheets.length}</span>
      </summary>
      <div className={styles.options}>
        <ul className={styles.sheets}>
          {sheets.map((sheet) => (
            <li key={sheet.name}>
              <Link to={page + sheet.query} aria-current={sheet.query === query ? 'true' : undefined}>
                {sheet.name}
              </Link>
              <button
                type="button"
                className={styles.iconButton}
                aria-label={translate(
                  {id: 'theme.examTips.sheets.remove', message: 'Remove: {name}'},
                  {name: sheet.name},
                )}
                onClick={({currentTarget}) => {
                  nextFocus(currentTarget)?.focus();
                  keep(sheets.filter((other) => other !== sheet));
                }}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
        <label className={styles.field}>
          {translate({id: 'theme.examTips.sheets.name', message: 'Name of this sheet'})}
          <input type="text" value={name} maxLength={80} onChange={({target}) => setName(target.value)} />
        </label>
        <p className={styles.sheetActions}>
          <button type="button" className={styles.fitButton} disabled={name.trim() === ''} onClick={save}>
            {translate({id: 'theme.examTips.sheets.keep', message: 'Keep'})}
          </button>
          <Link to={page}>{translate({id: 'theme.examTips.sheets.startOver', message: 'Start over'})}</Link>
        </p>
        <output className={styles.status}>{message}</output>
      </div>
    </details>
  );
}

/** What comes after a button that removes its own line. */
function nextFocus(button: Element): HTMLElement | null | undefined {
  const line = button.closest('li');
  const next = (line?.nextElementSibling ?? line?.previousElementSibling)?.querySelector('button');
  return next ?? button.closest('details')?.querySelector('summary');
}
