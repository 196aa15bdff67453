import threading

ledger_lock = threading.Lock()
audit_lock = threading.Lock()
