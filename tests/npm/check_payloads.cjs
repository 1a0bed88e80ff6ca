// Holds payloads against Slack's own types: reads [{surface, payload}] from standard input, prints what is wrong.
// The schema is made of @slack/types once and kept beside the packages.
const fs = require("fs");
const path = require("path");

const cached = path.join(__dirname, "node_modules", ".cache", "slack-types-schema.json");

// @slack/types has no chart yet: as Slack's page of the block describes it.
const chart = {
  type: "object",
  required: ["type", "title", "chart"],
  additionalProperties: false,
  properties: {
    type: { const: "data_visualization" },
    block_id: { type: "string" },
    title: { type: "string" },
    chart: {
      type: "object",
      required: ["type", "series", "axis_config"],
      additionalProperties: false,
      properties: {
        type: { enum: ["bar", "line", "area"] },
        series: {
          type: "array",
          items: {
            type: "object",
            required: ["name", "data"],
            additionalProperties: false,
            properties: {
              name: { type: "string" },
              data: {
                type: "array",
                items: {
                  type: "object",
                  required: ["label", "value"],
                  additionalProperties: false,
                  properties: { label: { type: "string" }, value: { type: "number" } },
                },
              },
            },
          },
        },
        axis_config: {
          type: "object",
          required: ["categories"],
          additionalProperties: false,
          properties: {
            categories: { type: "array", items: { type: "string" } },
            x_label: { type: "string" },
            y_label: { type: "string" },
          },
        },
      },
    },
  },
};

function schema() {
  if (fs.existsSync(cached)) return JSON.parse(fs.readFileSync(cached));
  const { createGenerator } = require("ts-json-schema-generator");
  const entry = path.join(__dirname, "node_modules", "@slack", "types", "dist", "index.d.ts");
  const made = createGenerator({ path: entry, type: "*", skipTypeCheck: true, additionalProperties: false, expose: "all" });
  const text = JSON.stringify(made.createSchema("*"));
  fs.mkdirSync(path.dirname(cached), { recursive: true });
  fs.writeFileSync(`${cached}.${process.pid}`, text);
  fs.renameSync(`${cached}.${process.pid}`, cached); // another process may be reading
  return JSON.parse(text);
}

const Ajv = require("ajv");
const ajv = new Ajv({ strict: false, allErrors: false });
ajv.addSchema(schema(), "slack");
const isBlock = ajv.getSchema("slack#/definitions/KnownBlock");
const isChart = ajv.compile(chart);
const views = { modal: ajv.getSchema("slack#/definitions/ModalView"), home: ajv.getSchema("slack#/definitions/HomeView") };

function wrong(check, value, where) {
  if (check(value)) return [];
  const worst = check.errors.reduce((a, b) => (b.instancePath.length > a.instancePath.length ? b : a));
  return [`${where}: ${worst.instancePath} ${worst.message} ${JSON.stringify(worst.params)} in ${JSON.stringify(value).slice(0, 300)}`];
}

function problems({ surface, payload }) {
  const found = surface === "message" ? [] : wrong(views[surface], payload, surface);
  for (const [n, block] of (payload.blocks || []).entries()) {
    found.push(...wrong(block.type === "data_visualization" ? isChart : isBlock, block, `${surface} block ${n} ${block.type}`));
  }
  return found;
}

const given = JSON.parse(fs.readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(given.flatMap(problems)));
