"""Pages as Block Kit, within the limits of Slack, and as lines for a terminal. Pure.

`blocks` lays a page out, with `mrkdwn` for its lines and `natives` for tables and charts; `plain` is the terminal's
form, `sea_map` a picture, drawn by `raster`. `validate` refuses what Slack would refuse, by `block_rules` made of
`checks`.
"""
