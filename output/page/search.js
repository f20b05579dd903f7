// The search box: names, aliases and codes of nodes first, then sentences.
let found = [], active = -1;
const search_names = nodes_by_strength.map((node) => ({
  node, text: folded([node.label, node.id, ...(node.data.aliases || []), ...Object.values(node.data.codes || {})].join('\n')),
}));
let search_quotes = null; // folded when first needed

function quotes() {
  search_quotes = search_quotes || edges_by_weight.flatMap((edge) => edge.voices.map(({ evidence }) => ({ edge, evidence, text: folded(evidence.quote) })));
  return search_quotes;
}

function find(text) {
  const wanted = folded(text.trim());
  if (!wanted) return [];
  const starts = search_names.filter((one) => one.text.startsWith(wanted) || one.text.includes('\n' + wanted));
  const inside = search_names.filter((one) => one.text.includes(wanted) && !starts.includes(one));
  const by_name = [...starts, ...inside].slice(0, 10).map(({ node }) => ({ item: node, text: node.label, more: type_label(node) }));
  if (wanted.length < 3) return by_name;
  const by_quote = [];
  const seen = new Set();
  for (const { edge, evidence, text: quote } of quotes()) {
    if (by_quote.length >= 6) break;
    if (!quote.includes(wanted) || seen.has(evidence.quote)) continue;
    seen.add(evidence.quote);
    by_quote.push({ item: edge, text: edge_text(edge), more: excerpt(evidence.quote, quote.indexOf(wanted)) });
  }
  return [...by_name, ...by_quote];
}

const excerpt = (quote, at) => (at > 40 ? '…' : '') + shortened(quote.slice(Math.max(0, at - 40)), 110);

function show_found() {
  const list = by_id('search-results'), input = by_id('search-text');
  list.hidden = found.length === 0;
  input.setAttribute('aria-expanded', String(found.length > 0));
  if (active >= 0) input.setAttribute('aria-activedescendant', 'found-' + active);
  else input.removeAttribute('aria-activedescendant');
  list.replaceChildren(...found.map((one, at) => element('li', {
    id: 'found-' + at, role: 'option', 'aria-selected': String(at === active), onpointerdown: (event) => { event.preventDefault(); take(at); },
  }, named(one.text), element('small', { dir: 'auto' }, one.more))));
}

function take(at) {
  const one = found[at];
  found = [];
  active = -1;
  show_found();
  if (!one) return;
  if (!(one.item.is_node ? one.item : one.item.from).visible) say('It is hidden by the filters');
  select(one.item);
}

function search_key(event) {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const step = event.key === 'ArrowDown' ? 1 : -1;
    if (found.length) active = active < 0 ? (step > 0 ? 0 : found.length - 1) : (active + step + found.length) % found.length;
    event.preventDefault();
    show_found();
  } else if (event.key === 'Enter') {
    take(Math.max(0, active));
  } else if (event.key === 'Escape') {
    found = [];
    show_found();
  }
}

function start_search() {
  const input = by_id('search-text');
  input.addEventListener('input', () => {
    found = find(input.value);
    active = -1;
    show_found();
    if (input.value.trim()) say(found.length ? found.length + ' found' : 'Nothing found');
  });
  input.addEventListener('keydown', search_key);
  input.addEventListener('blur', () => { found = []; show_found(); });
}
