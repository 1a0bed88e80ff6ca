// Slack's own client for Node, as a second opinion on our Slack: it must connect, ack, answer, open and check a modal.
const { App } = require("@slack/bolt");

const clientOptions = { slackApiUrl: process.env.SLACK_API_URL };
const app = new App({
  token: process.env.SLACK_BOT_TOKEN,
  appToken: process.env.SLACK_APP_TOKEN,
  socketMode: true,
  clientOptions,
  installerOptions: { clientOptions },
  logLevel: "error",
});

const form = {
  type: "modal",
  callback_id: "form",
  title: { type: "plain_text", text: "Form" },
  submit: { type: "plain_text", text: "Send" },
  blocks: [
    {
      type: "input",
      block_id: "figure",
      label: { type: "plain_text", text: "Killed" },
      element: { type: "plain_text_input", action_id: "value" },
    },
  ],
};

app.command("/strikes", async ({ ack, respond, body, client }) => {
  await ack();
  await client.views.open({ trigger_id: body.trigger_id, view: form });
  await respond(`Node heard ${body.text}`);
});
app.view("form", async ({ ack, view }) => {
  const value = view.state.values.figure.value.value;
  await ack(value === "4" ? {} : { response_action: "errors", errors: { figure: "not 4" } });
});
app.event("app_mention", async ({ event, say }) => {
  await say({ text: "Node was mentioned", thread_ts: event.ts });
});
app.action("press", async ({ ack, respond }) => {
  await ack();
  await respond({ text: "Node was pressed", replace_original: false });
});

app.start().then(() => console.log("started"));
