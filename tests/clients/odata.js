// Reads the feed with @odata/client, as its users do: odata.js SERVICE KEY. Prints what it got as JSON.
const { OData } = require('@odata/client');

const [service, key] = process.argv.slice(2);
const client = OData.New4({ serviceEndpoint: service, credential: { username: 'excel', password: key }, processCsrfToken: false });

async function followed(collection, commonHeaders) {
  const tracking = OData.New4({ serviceEndpoint: service, credential: client.credential, commonHeaders });
  const rows = [];
  let page = await tracking.newRequest({ collection });
  for (; ; page = await tracking.requestUri(page['@odata.nextLink'])) {
    if (page.error) throw new Error(page.error.message);
    rows.push(...page.value);
    if (!page['@odata.nextLink']) return { rows, delta: page['@odata.deltaLink'], changes: page['@odata.deltaLink'] && (await tracking.requestUri(page['@odata.deltaLink'])).value };
  }
}

(async () => {
  const amounts = client.getEntitySet('Amounts');
  const large = client.newFilter().property('value').ge(100000).property('kind').eqString('funding');
  const rows = await amounts.query(client.newOptions().filter(large).select(['id', 'value', 'payer']).orderby('value', 'desc').top(3));
  const all = await followed('Parties', { Prefer: 'odata.track-changes, odata.maxpagesize=2' });
  let refused;
  try { await amounts.query(client.newOptions().expand('x')); } catch (error) { refused = error.message; }
  console.log(JSON.stringify({
    rows,
    count: await amounts.count(large),
    one: await amounts.retrieve(rows[0].id),
    parties: all.rows.map(row => row.id),
    changes: all.changes,
    refused,
  }));
})().catch(error => { console.error(error); process.exit(1); });
