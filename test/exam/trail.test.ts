/** The way to a tip says the note's title once. */
import {toJson} from '../../plugins/docusaurus-plugin-exam-tips/src/files/json.js';
import {nextLedger} from '../../plugins/docusaurus-plugin-exam-tips/src/files/ledger.js';
import {toMarkdown} from '../../plugins/docusaurus-plugin-exam-tips/src/files/markdown.js';
import {allHeadings, shownTrail} from '../../plugins/docusaurus-plugin-exam-tips/src/trail.js';
import {tip} from './sample.js';

const note = {title: 'Queues', titleId: 'queues-'};
const heading = (text: string) => ({text, id: text.toLowerCase()});
const texts = (...headings: string[]) => shownTrail(headings.map(heading), note, '/q').headings.map(({text}) => text);

describe('a trail', () => {
  it('should leave out the heading that says the title', () => {
    expect(texts('Queues', 'Limits')).toEqual(['Limits']);
    expect(texts('QUEUES')).toEqual([]);
    expect(texts('Queues!')).toEqual(['Queues!']);
    expect(shownTrail([{text: 'Queues!', id: 'queues-'}], note, '/q').headings).toEqual([]);
    expect(texts('Limits', 'Queues')).toEqual(['Limits', 'Queues']);
    expect(texts()).toEqual([]);
  });

  it('should be whole in the public file and in the ledger', () => {
    const whole = shownTrail([heading('Queues'), heading('Limits')], note, '/q');
    expect(allHeadings(whole).map(({url}) => url)).toEqual(['/q#queues', '/q#limits']);
    const written = {...tip({note: 'Queues', text: 'x'}), ...whole};
    const [read] = JSON.parse(toJson([written], [])).tips;
    expect(read.headings).toEqual(allHeadings(whole));
    expect(read).not.toHaveProperty('titleHeading');
    expect(nextLedger({}, [written])['Queues.md']?.[0]?.headings).toEqual(['Queues', 'Limits']);
    expect(toMarkdown([written], '')).toContain('\n## Queues\n\n### Limits\n');
  });
});
