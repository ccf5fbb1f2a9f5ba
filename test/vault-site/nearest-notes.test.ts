import {
  nearestNotes,
  wordsOf,
} from '../../plugins/docusaurus-plugin-obsidian-vault/src/theme/NotFound/Content/nearest.js';

const notes = ['EC2', 'Elastic Load Balancing', 'CloudFront', 'CloudFormation', 'CloudWatch', 'Übung eins'].map(
  (title) => ({
    title,
    url: `/aws/${title.toLowerCase().replaceAll(' ', '-')}`,
  }),
);
const nearest = (path: string) => nearestNotes(path, notes).map(({title}) => title);

describe('the notes nearest to a wrong address', () => {
  it.each([
    ['aws/cloudfrnt', 'CloudFront'],
    ['compute/ec2.html', 'EC2'],
    ['old/Load-Balancing-Elastic/', 'Elastic Load Balancing'],
    ['%C3%9Cbung%20eins', 'Übung eins'],
    ['Cloud_Formation.md', 'CloudFormation'],
  ])('should begin, for %s, with %s', (path, title) => expect(nearest(path)[0]).toBe(title));

  it('should be none where nothing is alike, or nothing was asked for', () => {
    expect(nearest('qqqq/zzzz')).toEqual([]);
    expect(nearest('')).toEqual([]);
    expect(nearest('%E0%A4%A/%')).toEqual([]);
  });

  it('should be searched for by the words of the address', () => {
    expect(wordsOf('compute/ec2-spot_prices.html')).toBe('ec2 spot prices');
  });
});
