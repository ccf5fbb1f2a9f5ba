import type {TestNote} from './site';

const filler = (topic: string) =>
  `<p>More about ${topic}: regions, zones, quotas, prices, and what to do when a request fails or is slow.</p>`.repeat(
    3,
  );

/** A small vault on a cloud. */
export const NOTES: TestNote[] = [
  {
    slug: 'sqs',
    title: 'Queues',
    aliases: ['SQS', 'Simple Queue Service'],
    tags: ['aws', 'messaging'],
    body: `<p>A queue holds messages until a client polls it.</p>
      <h2 id="visibility-timeout">Visibility timeout</h2><p>A message that was read is hidden for the visibility timeout.</p>
      <details class="callout exam-tip" data-callout="exam" id="exam-1"><summary class="callout-title"><span class="callout-title-inner">Exam</span></summary><div class="callout-content"><p>The longest visibility timeout is twelve hours.</p></div></details>
      <h2 id="dead-letters">Dead letters</h2><p>What fails too often goes to another queue. See also Lambda, which reads from a queue in batches.</p>${filler('queues')}`,
  },
  {
    slug: 'lambda',
    title: 'Lambda',
    tags: ['aws', 'compute'],
    body: `<p>Code without servers. The version <code>$LATEST</code> can be changed; the latest news cannot.</p>
      <h2 id="limits">Limits</h2><p>A function runs for <mark class="exam-tip" id="exam-2" data-label="Exam oddity">Exam oddity: fifteen minutes at most</mark> and answers with 5xx when it fails.</p>${filler('functions')}`,
  },
  {
    slug: 'kubernetes',
    title: 'Kubernetes',
    aliases: ['k8s', 'EKS'],
    tags: ['compute'],
    body: `<p>Pods run on nodes. A pod is the smallest thing. Its name is arn:aws:eks:::cluster/x on t3.micro nodes.</p>
      <h2 id="scaling">Scaling</h2><p>The autoscaler adds nodes; Café Zürich is where it was drawn up.</p>${filler('clusters')}`,
  },
  {
    slug: 'languages',
    title: 'Languages',
    tags: ['code'],
    body: `<p>C++ and C# and C are three languages. A visible timeout of a compiler is rare.</p>${filler('compilers')}`,
  },
  {
    slug: 'tokyo',
    title: '東京リージョン',
    tags: ['aws'],
    body: `<p>東京リージョンには四つのゾーンがあります。</p><h2 id="zones">可用区</h2><p>机器学习服务在这里可用。</p>`,
  },
  {
    slug: 'storage',
    title: 'Storage',
    tags: ['aws'],
    body: `<p>Buckets hold objects. Lifecycle rules move objects to cold storage. Lambda reads them, and Lambda writes them.</p>
      <div class="internal-embed markdown-embed"><div class="markdown-embed-content"><p>Embedded words of another note: zebrafish.</p></div></div>
      ${filler('buckets')}`,
  },
  {slug: 'animals', title: 'Animals', body: `<p>The zebrafish lives in another note.</p>${filler('animals')}`},
  ...Array.from({length: 14}, (_, n) => ({
    slug: `region-${n}`,
    title: `Region ${n}`,
    tags: ['places', `zone/number-${n}`],
    body: `<p>A place with data centres, number ${n}. Quorum and latency differ.</p>${filler('places')}`,
  })),
];
