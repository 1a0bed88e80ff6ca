"""Imports nothing before it must: every process that is born looks at this module first."""

import sys

if __name__ == "__main__":
    from bench.chaos.command import main

    sys.exit(main())
