// A sentence with what the relation rests on marked in it, and the chain of those who say so.
const parts = ['subject', 'trigger', 'object'];

// Offsets count code points of the article; the quote starts at char_start.
function span_in_quote(evidence, part, length) {
  const span = evidence[part];
  if (!span || evidence.char_start === null) return null;
  const begin = span[0] - evidence.char_start, end = span[1] - evidence.char_start;
  return begin >= 0 && begin < end && end <= length ? [begin, end] : null;
}

function marked_quote(evidence) {
  const letters = Array.from(evidence.quote);
  const spans = parts.map((part) => [part, span_in_quote(evidence, part, letters.length)]).filter(([, span]) => span);
  const cuts = [...new Set([0, letters.length, ...spans.flatMap(([, span]) => span)])].sort((a, b) => a - b);
  const quote = element('blockquote', { dir: 'auto' });
  for (let i = 0; i + 1 < cuts.length; ++i) {
    const text = letters.slice(cuts[i], cuts[i + 1]).join('');
    const over = spans.filter(([, span]) => span[0] <= cuts[i] && span[1] >= cuts[i + 1]).map(([part]) => part);
    quote.append(over.length ? element('mark', { class: over.join(' '), title: over.join(', ') }, text) : text);
  }
  const told = spans.map(([part, span]) =>
    element('span', {}, element('mark', { class: part }, part), ' ', named(letters.slice(...span).join(''))));
  return [quote, told.length ? element('p', { class: 'told' }, told.flatMap((one, at) => (at ? [' · ', one] : [one]))) : null];
}

function who(source) {
  const node = typeof source === 'string' ? node_of.get(source) : null;
  return node ? link_button(node.label, () => select(node)) : named(source_text(source));
}

function document_line(id, sentence, date) {
  const one = documents.get(id);
  const title = one?.title || id;
  const safe = one?.url && /^https?:\/\//i.test(one.url);
  const line = element('span', {}, safe ? element('a', { href: one.url, rel: 'noopener noreferrer', target: '_blank' }, named(title)) : named(title));
  if (sentence) line.append(', sentence ' + sentence);
  if (date) line.append(', ' + date);
  return line;
}

// From the article's outlet inwards: who reports that who says that ...
function source_chain(evidence) {
  const chain = evidence.sources.map(who);
  const own = documents.get(evidence.document)?.outlet;
  if (own && evidence.sources[0] !== own) chain.unshift(who(own));
  if (chain.length === 0) return element('p', { class: 'chain' }, 'the article itself says so');
  return element('p', { class: 'chain' }, 'according to ', chain.flatMap((one, at) => (at ? [' › ', one] : [one])));
}

function evidence_item(evidence) {
  const rule = evidence.rule ? element('span', { class: 'rule' }, ' rule: ' + evidence.rule) : null;
  return element('div', { class: 'evidence' }, ...marked_quote(evidence), source_chain(evidence),
    element('p', { class: 'where' }, document_line(evidence.document, evidence.sentence, date_of(evidence)), rule));
}
