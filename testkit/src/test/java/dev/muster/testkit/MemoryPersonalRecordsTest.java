package dev.muster.testkit;

import dev.muster.conversation.PersonalRecords;
import dev.muster.testkit.contract.PersonalRecordsContract;
import java.time.Instant;

class MemoryPersonalRecordsTest extends PersonalRecordsContract {

    private final MemoryPeople people = new MemoryPeople();
    private final MemoryLedger ledger = new MemoryLedger(new SettableClock(Instant.parse("2026-07-01T10:00:00Z")));
    private final MemoryPlaces places = new MemoryPlaces();
    private final MemoryTickets tickets = new MemoryTickets();
    private final MemoryAuditTrail trail = new MemoryAuditTrail();
    private final MemoryEnrollments enrollments = new MemoryEnrollments();
    private final MemoryResponses responses = new MemoryResponses();
    private final MemoryEntries entries = new MemoryEntries();
    private final MemoryFindings findings = new MemoryFindings();
    private final Stores stores = new Stores(
            new Listed(people, entries, findings),
            new Spoken(places, tickets, trail),
            ledger,
            ledger,
            new MemoryControl(ledger),
            new MemoryPushes(),
            new Counted(enrollments, responses));
    private final PersonalRecords records = new MemoryPersonalRecords(
            new MemoryPersonalRecords.Listed(people, entries, findings),
            ledger,
            places,
            tickets,
            new MemoryPersonalRecords.Counted(enrollments, responses),
            trail);

    @Override
    protected PersonalRecords records() {
        return records;
    }

    @Override
    protected Stores stores() {
        return stores;
    }
}
