"""Whether feeds, parser and Slack can be reached, and what is told of it. `faults` are what is wrong at one
moment, `episodes` what is remembered of them, `recalled` what the operators' channel remembers, `monitor` decides
what is told, in the words of `monitor_notes`; `operator_notes` are those about sending. `balance` is the sum of a
day, `weekly` what costs attention and brings nothing.
"""
