"""What is kept how long in `retention`; copies and the way back in `backups`, `restore_state` and `restored_numbers`;
ledgers as files in `ledger_file` and `ledger_import`.
"""
