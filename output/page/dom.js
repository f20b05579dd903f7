// Elements are made from names and text alone: no text ever becomes markup.
const by_id = (id) => document.getElementById(id);

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

const named = (text) => element('bdi', {}, text);
const link_button = (text, onclick, attributes) =>
  element('button', { type: 'button', class: 'link', onclick, ...attributes }, named(text));

// For one string that holds several names: each apart, whatever way it is written.
const isolated = (text) => '\u2068' + text + '\u2069';

function say(text) {
  by_id('status').textContent = text;
}

const plural = (count, word) => count.toLocaleString('en') + ' ' + word + (count === 1 ? '' : 's');
const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const spaced = (text) => text.replaceAll('_', ' ');

// A list that shows its first items and a button for more: long lists stay quick.
function paged_list(items, make, step = 100) {
  const list = element('ul', { class: 'items' });
  let shown = 0;
  const more = element('button', { type: 'button', onclick: show }, '');
  function show() {
    list.append(...items.slice(shown, shown + step).map((item) => element('li', {}, make(item))));
    shown = Math.min(items.length, shown + step);
    more.hidden = shown === items.length;
    more.textContent = 'Show more of ' + (items.length - shown).toLocaleString('en');
  }
  show();
  return [list, more];
}
