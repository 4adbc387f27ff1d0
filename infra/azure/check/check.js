// Checks templates against Azure's resource schemas: each resource by its type and version, and a property that no schema names is a fault.
// Not checked, because nothing here can: expressions, references, names, quotas.
'use strict';
const fs = require('fs');
const path = require('path');
const Ajv = require('ajv-draft-04');

const [schemas, ...templates] = process.argv.slice(2);
const files = new Map();
const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, validateFormats: false });

function read(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

// Where a schema leaves objects open, a misspelt property would pass.
function close(schema, isPart = false) {
  if (Array.isArray(schema)) {
    schema.forEach((part) => close(part, isPart));
  } else if (schema && typeof schema === 'object') {
    if (!isPart && schema.type === 'object' && schema.properties && schema.additionalProperties === undefined && !schema.allOf && !schema.anyOf && !schema.oneOf) {
      schema.additionalProperties = false;
    }
    if (schema.oneOf && !schema.anyOf) {
      schema.anyOf = schema.oneOf; // an expression may pass for several forms of a value
      delete schema.oneOf;
    }
    for (const [key, value] of Object.entries(schema)) {
      close(value, /^(oneOf|anyOf|allOf)$/.test(key) && schema.properties !== undefined); // parts of one object know only their own members
    }
  }
}

function load(version, provider) {
  const file = path.join(schemas, version, `${provider}.json`);
  if (!files.has(file) && fs.existsSync(file)) {
    const schema = read(file);
    close(schema);
    files.set(file, schema);
    ajv.addSchema({ ...schema, id: undefined, $schema: undefined }, schema.id.replace(/#$/, ''));
  }
  return files.get(file);
}

function definition(type, version) {
  const schema = load(version, type.split('/')[0]);
  if (!schema) {
    return null;
  }
  for (const group of Object.keys(schema).filter((key) => /resourceDefinitions$/i.test(key))) {
    for (const [name, resource] of Object.entries(schema[group])) {
      if ((resource.properties.type.enum || []).some((known) => known.toLowerCase() === type.toLowerCase())) {
        return `${schema.id.replace(/#$/, '')}#/${group}/${name}`;
      }
    }
  }
  return null;
}

// An expression always fails the other forms that a value may have: what is deepest tells most.
function told(errors) {
  const telling = errors.filter((error) => !/^(oneOf|anyOf)$/.test(error.keyword) && !/expression/.test(error.schemaPath));
  return telling.length > 0 ? telling : errors;
}

// What every resource may have beside its own: dependsOn, condition, copy, scope.
const common = ['dependsOn', 'condition', 'copy', 'scope', 'comments'];
let faults = 0;
let unchecked = 0;
let checked = 0;
const definitions = read(path.join(schemas, 'common', 'definitions.json'));
ajv.addSchema({ ...definitions, id: undefined, $schema: undefined }, definitions.id.replace(/#$/, ''));

for (const template of templates) {
  const content = read(template);
  for (const [name, parameter] of Object.entries(content.parameters)) {
    if (!parameter.metadata || !parameter.metadata.description) {
      console.log(`${template}: parameter ${name} has no description`);
      faults++;
    }
  }
  for (const [i, resource] of content.resources.entries()) {
    const reference = definition(resource.type, resource.apiVersion);
    if (!reference) {
      console.log(`${template}: ${resource.type}@${resource.apiVersion}: not run (no schema of it here)`);
      unchecked++;
      continue;
    }
    const own = Object.fromEntries(Object.entries(resource).filter(([key]) => !common.includes(key)));
    own.name = /^\[.*\]$/.test(own.name) ? '[name]' : own.name; // an expression is as long as it likes
    checked++;
    if (!ajv.validate({ $ref: reference }, own)) {
      for (const error of told(ajv.errors)) {
        console.log(`${template}: resources[${i}] ${resource.type}${error.instancePath}: ${error.message} ${JSON.stringify(error.params)}`);
      }
      faults++;
    }
  }
}
console.log(`${checked} resources checked, ${faults} faults, ${unchecked} not run`);
process.exit(faults > 0 ? 1 : 0);
