package canary.muster.testkit;

class MemoryLedgerTest extends LedgerContract {}
