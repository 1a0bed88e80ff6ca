"""The tests. Those of a module lie in the folder of its package; here lie those of the repository as a whole.

What belongs to no module: `scenarios` are people in a whole Slack with the running service, `two_senders` any two
senders on one outbox, by a seed; `npm` has the Slack parts that others wrote.

What tests share: values in `builders`, messages and rows in `delivery_builders`, `outbox_states` and `digests`;
stand-ins of our own ports in `fakes`; fixtures in `conftest`, such as a fresh database of each kind (`postgres`,
`inspected`, or broken by `damage`); the Slack edge before a test in `slack_bot`, what it must refuse in `forgeries`,
and what it sends held against Slack's schema by `slack_types`; time that jumps in `virtual_time`, awaiting in
`patience`, odd moments in `turns_of_time`, processes that end with the test in `bound`.
"""
