"""What is kept how long in `retention`; copies and the way back in `backups`, `restore_state`, `restored_numbers` and
`restored_lines`;
ledgers as files in `ledger_file` and `ledger_import`.
"""
