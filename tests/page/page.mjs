// node page.mjs NODE_MODULES FOLDER: drives FOLDER/small.html and FOLDER/large.html in headless Chromium.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const [modules, folder] = process.argv.slice(2);
const { chromium } = createRequire(import.meta.url)(modules + '/playwright-core');

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const small = JSON.parse(readFileSync(folder + '/small.json'));
const linked = new Set(small.edges.flatMap((edge) => [edge.source, edge.target]));

async function open(name, scheme = 'light') {
  const page = await browser.newPage({ viewport: { width: 1400, height: 850 }, colorScheme: scheme });
  page.wrong = [];
  page.on('pageerror', (error) => page.wrong.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') page.wrong.push(message.text()); });
  page.on('request', (request) => { if (!/^(file|blob|data):/.test(request.url())) page.wrong.push('asked for ' + request.url()); });
  page.on('dialog', (dialog) => { page.wrong.push('dialog'); dialog.dismiss(); });
  await page.goto('file://' + folder + '/' + name);
  return page;
}

const tests = {
  async 'text is data: nothing in it runs, wherever it is shown'(page) {
    const hostile = small.nodes[0].label;
    assert.equal(await page.locator('h1').textContent(), small.graph.name);
    await page.fill('#search-text', 'onerror');
    await page.locator('#search-results li').first().waitFor();
    await page.press('#search-text', 'Enter');
    assert.equal(await page.locator('#view-details h2').textContent(), hostile);
    for (const tab of ['list', 'says', 'path']) await page.click('#tab-' + tab);
    await page.click('#tab-says');
    for (const group of await page.locator('#view-says details').all()) await group.locator('summary').click();
    assert.equal(await page.evaluate(() => window.hacked), undefined);
    assert.equal(await page.locator('img, iframe, a[href^=javascript]').count(), 0);
    const csp = await page.locator('meta[http-equiv]').getAttribute('content');
    assert.match(csp, /default-src 'none'; script-src 'sha256-[A-Za-z0-9+/]{43}='; style-src 'sha256-/);
    await page.evaluate(() => { const s = document.createElement('script'); s.textContent = 'window.hacked = 1'; try { document.body.append(s); } catch {} }).catch(() => {});
    assert.equal(await page.evaluate(() => window.hacked), undefined, 'the policy stops scripts that are not the page\'s');
    page.wrong = page.wrong.filter((one) => !/Content Security Policy|TrustedScript/.test(one));
  },
  async 'the graph in the page is the graph that was given'(page) {
    const inside = JSON.parse(await page.locator('#graph').textContent());
    assert.deepEqual(inside.nodes.map((node) => node.label).sort(), small.nodes.map((node) => node.label).sort());
    assert.equal(inside.edges.length, small.edges.length);
    assert.match(await page.locator('#counts').textContent(), new RegExp('^' + linked.size + ' nodes, 70 relations of 40 and 70$'));
  },
  async 'an edge shows its sentences with subject, trigger and object marked, and its sources'(page) {
    const edge = small.edges.find((one) => one.evidence.some((two) => two.sources.length === 2));
    await page.click('#tab-list');
    const index = await page.evaluate((id) => JSON.parse(document.getElementById('graph').textContent).edges.findIndex((one) => one.id === id), edge.id);
    assert.ok(index >= 0);
    const text = await page.evaluate(([from, to]) => [from, to].map((id) => JSON.parse(document.getElementById('graph').textContent).nodes.find((node) => node.id === id).label), [edge.source, edge.target]);
    const row = page.locator('#view-list .row button', { hasText: text[0] }).filter({ hasText: edge.label }).filter({ hasText: text[1] });
    await row.first().click();
    const marks = page.locator('#view-details blockquote').first().locator('mark');
    assert.deepEqual(await marks.evaluateAll((all) => all.map((one) => one.className)), ['subject', 'trigger', 'object']);
    assert.equal(await marks.nth(0).textContent(), text[0]);
    assert.equal(await marks.nth(1).textContent(), edge.label);
    assert.equal(await marks.nth(2).textContent(), text[1]);
    assert.ok(await page.locator('#view-details .chain').count() > 0);
  },
  async 'filters take away and bring back'(page) {
    await page.getByRole('button', { name: 'Relations: adverse: none' }).click();
    const adverse = small.edges.filter((edge) => edge.quad.endsWith('conflict')).length;
    assert.match(await page.locator('#counts').textContent(), new RegExp('^' + linked.size + ' nodes, ' + (70 - adverse) + ' relations of'));
    await page.getByRole('button', { name: 'Relations: adverse: all' }).click();
    await page.locator('#filters label', { hasText: 'outlet' }).first().locator('input').click();
    const left = small.nodes.filter((node) => node.type !== 'Outlet' && linked.has(node.id)).length;
    assert.match(await page.locator('#counts').textContent(), new RegExp('^' + left + ' nodes'));
    assert.match(await page.locator('#status').textContent(), /shown$/);
  },
  async 'what has no relation is shown when asked for or looked for'(page) {
    const alone = small.nodes.at(-1);
    await page.fill('#search-text', alone.label);
    await page.press('#search-text', 'Enter');
    assert.equal(await page.locator('#view-details h2').textContent(), alone.label);
    assert.equal(await page.locator('#counts').textContent(), '40 nodes, 70 relations');
    assert.ok(await page.locator('#alone').isChecked());
    await page.locator('#alone').click();
    assert.match(await page.locator('#counts').textContent(), new RegExp('^' + linked.size + ' nodes'));
  },
  async 'the legend does not cover the drawing, nor the drawing itself'(page) {
    const [ground, legend] = [await page.locator('#canvas').boundingBox(), await page.locator('#legend').boundingBox()];
    assert.ok(ground.y + ground.height <= legend.y + 1);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#export-svg')]);
    const cards = [...readFileSync(await download.path(), 'utf8').matchAll(/<rect x="(\S+)" y="(\S+)" width="(\S+)" height="(\S+)" rx="7"/g)].map((one) => one.slice(1).map(Number));
    assert.ok(cards.length > 5);
    cards.forEach(([x, y, width, height], i) => cards.slice(i + 1).forEach(([left, top, across, down]) =>
      assert.ok(x + width <= left || left + across <= x || y + height <= top || top + down <= y, 'two cards overlap')));
  },
  async 'the keyboard reaches nodes, details and the search'(page) {
    await page.focus('#canvas');
    await page.keyboard.press('ArrowRight');
    const first = await page.locator('#view-details h2').textContent();
    await page.keyboard.press('ArrowDown');
    assert.notEqual(await page.locator('#view-details h2').textContent(), first);
    assert.match(await page.locator('#status').textContent(), /relation/);
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'view-details');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('#view-details h2').count(), 0);
    await page.keyboard.press('/');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'search-text');
    await page.focus('#tab-details');
    await page.keyboard.press('ArrowRight');
    assert.ok(await page.locator('#view-list').isVisible());
  },
  async 'a path is found and named'(page) {
    await page.click('#tab-path');
    await page.fill('#path-from', small.nodes[1].label);
    await page.fill('#path-to', small.nodes[3].label);
    await page.press('#path-to', 'Enter');
    await page.getByRole('button', { name: 'Find path' }).click();
    assert.match(await page.locator('#path-result').textContent(), /^\d steps? from/);
    assert.ok(await page.locator('#path-result li').count() >= 1);
  },
  async 'what is visible is exported as JSON, SVG and PNG'(page) {
    const saved = {};
    await page.getByRole('button', { name: 'Relations: standing: none' }).click();
    for (const kind of ['json', 'svg', 'png']) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('#export-' + kind)]);
      saved[kind] = readFileSync(await download.path());
      assert.ok(download.suggestedFilename().endsWith('.' + kind));
    }
    const graph = JSON.parse(saved.json);
    assert.equal(graph.edges.length, small.edges.filter((edge) => edge.quad !== 'standing').length);
    assert.equal(graph.nodes.length, linked.size);
    writeFileSync(folder + '/saved.svg', saved.svg);
    await page.goto('file://' + folder + '/saved.svg');
    assert.deepEqual(await page.evaluate(() => [document.documentElement.tagName, document.querySelectorAll('parsererror, img, script').length, window.hacked]), ['svg', 0, undefined]);
    assert.equal(saved.png.subarray(1, 4).toString(), 'PNG');
  },
  async 'a click on the canvas selects, a drag moves a node, the wheel zooms'(page) {
    const box = await page.locator('#canvas').boundingBox();
    await page.focus('#canvas');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.wheel(0, -300);
    let found = false;
    for (let y = 60; y < box.height - 40 && !found; y += 12) {
      for (let x = 160; x < box.width - 40 && !found; x += 40) {
        await page.mouse.click(box.x + x, box.y + y);
        found = (await page.locator('#view-details h2').count()) > 0;
      }
    }
    assert.ok(found);
  },
  async 'who says what: by outlet and by speaker'(page) {
    await page.click('#tab-says');
    assert.ok(await page.locator('#view-says details').count() > 1);
    await page.locator('#view-says label', { hasText: 'speaker' }).click();
    await page.locator('#view-says details summary').first().click();
    await page.locator('#view-says details').first().locator('.evidence, .row').first().waitFor();
  },
};

let failed = 0;
async function run(name, test, file, scheme) {
  const page = await open(file, scheme);
  try {
    await test(page);
    assert.deepEqual(page.wrong, []);
    console.log('ok   ' + name);
  } catch (error) {
    failed += 1;
    console.log('FAIL ' + name + '\n' + error.stack + '\n' + page.wrong.join('\n'));
  }
  await page.close();
}
for (const [name, test] of Object.entries(tests)) await run(name, test, 'small.html');
await run('opens dark', async (page) => {
  assert.equal(await page.locator('#theme').textContent(), 'Light');
  await page.click('#theme');
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
}, 'small.html', 'dark');
await run('a thousand nodes open and answer', async (page) => {
  assert.match(await page.locator('#counts').textContent(), /^9\d\d nodes, 3,000 relations of 1,000 and 3,000$/);
  await page.focus('#canvas');
  await page.keyboard.press('ArrowRight');
  assert.ok(await page.locator('#view-details h2').isVisible());
}, 'large.html');
await browser.close();
process.exit(failed ? 1 : 0);
