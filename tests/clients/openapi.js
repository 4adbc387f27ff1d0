// Reads the API by its description alone, with @apidevtools/swagger-parser and openapi-client-axios: openapi.js DOCUMENT KEY. Prints what it got as JSON.
const SwaggerParser = require('@apidevtools/swagger-parser');
const { OpenAPIClientAxios } = require('openapi-client-axios');
const axios = require('axios');

const [document, key] = process.argv.slice(2);

(async () => {
  const definition = (await axios.get(document, { headers: { Authorization: `Bearer ${key}` } })).data;
  const valid = await SwaggerParser.validate(structuredClone(definition));
  const client = await new OpenAPIClientAxios({ definition, axiosConfigDefaults: { headers: { Authorization: `Bearer ${key}` } } }).init();
  const page = (await client['list-amounts']({ 'value.ge': 100000, sort: '-value', limit: 2 })).data;
  const next = (await client['list-amounts']({ 'value.ge': 100000, sort: '-value', limit: 2, continue: page.continue })).data;
  const one = (await client['get-amounts']({ id: page.value[0].id })).data;
  const unknown = await client['get-amounts']({ id: 'unknown' }).catch(error => error.response);
  const asked = [];
  for (const operation of client.api.getOperations().filter(one => one.method === 'get' && one.operationId.startsWith('list-')))
    asked.push([operation.operationId, (await client[operation.operationId]({ limit: 1 })).status]);
  console.log(JSON.stringify({ title: valid.info.title, page, next, one, unknown: { status: unknown.status, detail: unknown.data.detail }, asked }));
})().catch(error => { console.error(error); process.exit(1); });
