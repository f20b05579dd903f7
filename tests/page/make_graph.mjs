// A graph in native JSON for the tests: node make_graph.mjs NODES EDGES > graph.json. The same numbers give the same
// graph. The first nodes have labels that try to break out of JSON, HTML, SVG and attributes.
const [node_count, edge_count] = process.argv.slice(2).map(Number);
const evil = '</script><img src=x onerror="window.hacked=1"><svg onload=window.hacked=1>';
const labels = [evil, 'say "hi" \\ and \\" then \'bye\'', 'محمد جواد ظریف', 'הכנסת', '<!-- <script>window.hacked=1</script>', '${window.hacked=1}`', '&lt;b&gt; &amp;', '王毅'];
const types = ['Country', 'Person', 'Organization', 'Outlet', 'Agreement', 'Place', 'Event'];
const relations = [['consult', 'meets', 'verbal_cooperation'], ['accuse', 'accuses', 'verbal_conflict'], ['aid', 'aids', 'material_cooperation'],
  ['sanction', 'sanctions', 'material_conflict'], ['member_of', 'member of', 'standing'], ['party_to', 'party to', 'standing']];
const statuses = ['asserted', 'asserted', 'asserted', 'planned', 'possible', 'denied', 'former'];
const syllables = ['ka', 'ro', 'ven', 'ti', 'sol', 'mar', 'du', 'lin', 'pe', 'ost'];

let seed = 7;
function random() { // mulberry32
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const pick = (some) => some[Math.floor(random() * some.length)];
const word = () => { const w = pick(syllables) + pick(syllables) + pick(syllables); return w[0].toUpperCase() + w.slice(1); };

const nodes = Array.from({ length: node_count }, (_, i) => ({
  id: 'n:' + i, label: labels[i] || word() + ' ' + word(), type: types[i % types.length], kind: null, aliases: i === 0 ? [evil] : i % 5 === 1 ? [word()] : [],
  codes: i === 0 ? { wikidata: 'Q1"><img src=x onerror=window.hacked=1>' } : i % 7 === 0 ? { wikidata: 'Q' + (100 + i) } : {}, country: null,
  note: i % 3 === 0 ? 'a ' + word() + ' of note' : null, mentions: i % 9, documents: { d1: 1 },
}));
const outlets = nodes.filter((node) => node.type === 'Outlet').slice(0, 40);
// The lower the number, the more edges: a few hubs and many leaves. The last node stays alone.
const end = () => Math.floor(random() ** 2.2 * (node_count - 1));

function evidence_of(subject, verb, object) {
  const before = 'é😀 ';
  const quote = before + subject.label + ' ' + verb + ' ' + object.label + '.';
  const size = (text) => Array.from(text).length;
  const start = 100 + Math.floor(random() * 900);
  const s = start + size(before), t = s + size(subject.label) + 1, o = t + size(verb) + 1;
  const chain = [[], [pick(outlets).id], [pick(outlets).id, pick(nodes).id], [{ text: 'a senior <b>diplomat</b>' }]];
  return { document: 'd' + (1 + Math.floor(random() * 3)), sentence: 1 + Math.floor(random() * 30), char_start: start, char_end: start + size(quote), quote,
    subject: [s, s + size(subject.label)], trigger: [t, t + size(verb)], object: [o, o + size(object.label)], sources: pick(chain), rule: 'test', date: null, label: null, confidence: 0.9 };
}

const edges = Array.from({ length: edge_count }, (_, i) => {
  const from = i === 0 ? 0 : i === 1 ? 2 : end();
  const to = i === 0 ? 1 : i === 1 ? 2 : end();
  const [type, label, quad] = i === 0 ? relations[1] : pick(relations);
  const count = 1 + Math.floor(random() ** 4 * 6);
  return { key: 'e' + (i + 1), id: 'e' + (i + 1), source: nodes[from].id, target: nodes[to].id, type, label, status: i === 0 ? 'denied' : pick(statuses), quad, weight: count,
    confidence: 0.9, date: null, contradicts: i === 0 ? ['e2'] : [], evidence: Array.from({ length: count }, () => evidence_of(nodes[from], label, nodes[to])) };
});
const statements = Array.from({ length: Math.min(400, edge_count) }, (_, i) => ({
  id: 's' + (i + 1), document: 'd' + (1 + (i % 3)), sentence: i + 1, speaker: i % 4 ? nodes[end()].id : null, speaker_text: 'an official', outlet: i % 3 ? pick(outlets).id : null,
  cue: 'said', kind: 'indirect', content: i === 0 ? evil : 'That ' + word() + ' is well.', char_start: null, char_end: null, about: [nodes[end()].id],
}));
const documents = [1, 2, 3].map((n) => ({ id: 'd' + n, title: n === 1 ? evil : 'Article ' + n, outlet: outlets[n % outlets.length].id, author: null, date: '2024-0' + n + '-10',
  url: n === 1 ? 'javascript:window.hacked=1' : 'https://example.org/' + n, language: 'en', sha256: 'x' + n, sentences: 30 }));
console.log(JSON.stringify({ format: 'entente-graph', version: 1, directed: true, multigraph: true,
  graph: { name: node_count < 100 ? 'A "test" ' + evil : 'large', generator: 'test', ontology: 'entente-1', offset_unit: 'code point', documents, merges: [] }, nodes, edges, statements }));
